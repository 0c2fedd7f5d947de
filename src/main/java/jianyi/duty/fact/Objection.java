package jianyi.duty.fact;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import jianyi.casework.act.Entering;

/**
 * Somebody finds a fault in a file.
 *
 * @param fact the fact objected to by its key, null when something is missing
 * @param factWords how it read
 * @param outcome null while nobody has answered
 * @param kind of what is added, with {@code day} and {@code added}; null otherwise
 */
public record Objection(
        long id,
        String body,
        String person,
        String fact,
        String factWords,
        String words,
        String enteredBy,
        String enteredName,
        String enteredFrom,
        OffsetDateTime madeAt,
        Outcome outcome,
        String answer,
        String answeredBy,
        String answeredName,
        OffsetDateTime answeredAt,
        String kind,
        LocalDate day,
        String added) {

    /** What came of it. */
    public enum Outcome {
        /** Something was missing and is there now. */
        ADDED("补记一项"),
        /** The fact was wrong and counts no longer. */
        STRUCK("划去这一项"),
        /** The record it comes from has been put right. */
        SOURCE("已在原记录里更正"),
        /** The file stays as it is. */
        REJECTED("不予更正");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /** Whether it waits for an answer. */
    public boolean open() {
        return outcome == null;
    }

    /** What it is about. */
    public String about() {
        return factWords == null ? "少记了一项" : factWords;
    }

    /** 「（何秀兰代录，据电话）」, or nothing. */
    public String hand() {
        return new Entering(enteredBy, enteredName, enteredFrom).remark();
    }
}
