package jianyi.suggestion;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One version of a unit's reply 答复; a returned one stays and the next draft is a new version.
 *
 * @param replyClass code of the body's class table, for example {@code A}
 * @param promise what is promised, one line 「事项｜日期」 each
 * @param returned why it was sent back; null while it was not
 * @param letterNumber 文号
 * @param deliveredWay {@code person}, {@code post} or {@code online}
 * @param deliveredOn the day the deputy received it; the rating window runs from here
 */
public record Reply(
        long handling,
        int version,
        String text,
        String replyClass,
        String promise,
        String draftedBy,
        OffsetDateTime draftedAt,
        String signedBy,
        OffsetDateTime signedAt,
        String issuedBy,
        OffsetDateTime issuedAt,
        String checkedBy,
        OffsetDateTime checkedAt,
        String returned,
        String returnedBy,
        String letterNumber,
        LocalDate letterDate,
        String deliveredWay,
        LocalDate deliveredOn) {

    /** Stands where the words would, when the reply is a file. */
    public static final String IN_FILE = "答复全文见所附文件。";
}
