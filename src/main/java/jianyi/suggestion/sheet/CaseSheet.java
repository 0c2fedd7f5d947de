package jianyi.suggestion.sheet;

import java.util.List;
import jianyi.casework.sheet.Light;
import jianyi.casework.sheet.Signal;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.sight.Sight;

/**
 * The 案卷 of one suggestion as one person may read it: ready words in the order of the paper file. Parts this person may not see are
 * empty.
 *
 * @param author the lead deputy, or {@link Sight#CONFIDENTIAL}
 * @param light null when no reply is awaited
 * @param left 「还有 12 个工作日」, empty when no reply is awaited
 * @param tallies how the signers' ratings of each round are spread, and by which rule they count
 * @param parts what other packages add to the sheet
 * @param notices who was told what by mail and telephone
 */
public record CaseSheet(
        Suggestion suggestion,
        Sight sight,
        String author,
        Light light,
        String left,
        List<Fact> head,
        List<Signer> signers,
        List<Fact> assignment,
        List<Work> works,
        List<Judgement> ratings,
        List<Fact> tallies,
        List<Told> notices,
        List<Happening> timeline,
        List<Part> parts) {

    /** What a {@link SheetPart} has to show. */
    record Part(String id, String heading, boolean first, Object facts) {}

    /** A label with its value; {@code why} says where a date comes from, null when there is nothing to say. */
    public record Fact(String label, String value, String why, Signal signal) {

        Fact(String label, String value, String why) {
            this(label, value, why, null);
        }
    }

    /** A co-signer: 张三, 已附议, 2026年3月1日 10:20, 「代录」 where a clerk took it down. */
    record Signer(String name, String answer, String when, String entered) {}

    /** One unit's work in one round. */
    public record Work(
            long id,
            int round,
            String unit,
            String part,
            String state,
            boolean over,
            String task,
            List<Fact> facts,
            List<Meeting> contacts,
            String opinion,
            String opinionBy,
            List<Answer> answers) {}

    /** A contact with the deputy, and what the deputy says of it; null when nothing. */
    record Meeting(String day, String way, String note, String who, String place, String verdict) {}

    /** One version of a reply; {@code letter} tells that its letter can be had, {@code signOff} the sheet to sign it on. */
    record Answer(
            int version,
            String kind,
            String standing,
            String text,
            String promise,
            List<Fact> facts,
            boolean letter,
            boolean signOff) {}

    /** A signer's rating. */
    record Judgement(
            int round, String name, String role, String overall, List<Fact> parts, String reason, String when) {}

    /** A mail or a call. */
    record Told(String when, String name, String subject, String delivery, String settled) {}

    /** A line of the timeline. */
    record Happening(String when, String who, String what, String detail) {}
}
