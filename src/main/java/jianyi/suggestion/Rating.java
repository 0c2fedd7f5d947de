package jianyi.suggestion;

import java.time.OffsetDateTime;

/**
 * A signer's rating of one round; {@code satisfied}, {@code basic} or {@code dissatisfied} in each dimension.
 *
 * @param leading true for the deputy who handed the suggestion in, whose rating decides
 * @param classAgreed whether the deputy agrees with the reply's class; null when not said
 * @param byClerk whether the signer is himself a clerk of the body, as in a body run by one person
 * @param enteredBy the clerk who took it down from paper or telephone 代录; null when the deputy rated
 */
public record Rating(
        String number,
        int round,
        String person,
        String name,
        boolean leading,
        String overall,
        String contact,
        String attitude,
        String reply,
        String result,
        Boolean classAgreed,
        String reason,
        String enteredBy,
        String enteredName,
        String enteredFrom,
        OffsetDateTime ratedAt,
        boolean byClerk) {

    /** What stands behind the name of a signer who is a clerk himself. */
    public static final String BY_CLERK = "（兼本级人大工作人员）";
}
