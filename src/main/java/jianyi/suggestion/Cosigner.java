package jianyi.suggestion;

import java.time.OffsetDateTime;

/**
 * A deputy asked to sign along 附议.
 *
 * @param place order in which the lead deputy named them, from 1
 * @param cosigned null until answered
 * @param enteredBy the clerk who took the answer down; null when the co-signer answered
 */
public record Cosigner(
        String number,
        String person,
        String name,
        int place,
        Boolean cosigned,
        OffsetDateTime answeredAt,
        String enteredBy,
        String enteredFrom) {

    /** The lead deputy of a case that is handled with another one: there one signer among others. */
    public static Cosigner leading(Suggestion merged) {
        return new Cosigner(
                merged.number(), merged.deputy(), merged.deputyName(), 0, true, merged.submittedAt(), null, null);
    }
}
