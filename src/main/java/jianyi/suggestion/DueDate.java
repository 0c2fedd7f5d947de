package jianyi.suggestion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import jianyi.calendar.Term;

/**
 * By when a reply or a co-unit's opinion has to be there, with the facts it follows from.
 *
 * @param fromDay the day of the event; the count begins on the day after
 * @param event what happened that day, in Chinese: 交办
 * @param term the rule of that day, in the short form of {@link Term#parse}; a case keeps the one it started with
 * @param due the last day, as last reckoned
 * @param endedOn when nobody was bound by it any longer, or null
 */
public record DueDate(
        long id,
        String number,
        Kind kind,
        LocalDate fromDay,
        String event,
        String term,
        LocalDate due,
        OffsetDateTime openedAt,
        LocalDate endedOn) {

    /** What has to be there. */
    public enum Kind {
        REPLY("答复期限"),
        OPINION("会办期限");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What people call it. */
        public String label() {
            return label;
        }
    }
}
