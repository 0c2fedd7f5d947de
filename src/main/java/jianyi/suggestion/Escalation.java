package jianyi.suggestion;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What the chair has decided after a round that was dissatisfied once more.
 *
 * @param choice {@code rehandle}, {@code meet}, {@code explain} or {@code agenda}
 * @param remark the decision, the record of the meeting or the explanation
 * @param meetPeople who took part, null when left out
 * @param discussedOn when the presidium dealt with it; null while it waits, and for the other choices
 * @param discussion what came of it there
 */
public record Escalation(
        String number,
        int round,
        String choice,
        String remark,
        LocalDate meetDate,
        String meetPlace,
        String meetPeople,
        String decidedBy,
        String decidedName,
        OffsetDateTime decidedAt,
        LocalDate discussedOn,
        String discussion) {

    /** The case goes to the units once more. */
    public static final String REHANDLE = "rehandle";
    /** The chair has brought deputy and units together. */
    public static final String MEET = "meet";
    /** The presidium is to deal with it. */
    public static final String AGENDA = "agenda";
}
