package jianyi.suggestion.handling;

import java.time.OffsetDateTime;
import jianyi.suggestion.Handling;

/**
 * How a unit's wish to be relieved of a suggestion 退办 went: asked, agreed to by its head, settled by whoever assigned. Reason and
 * proper unit stand in the {@link Handling}.
 *
 * @param consented null until the head has decided; false when the unit keeps the suggestion
 * @param upheld null until settled; false when the unit must go on
 * @param newUnit who takes its place, when upheld
 */
public record UnitRefusal(
        long handling,
        String askedBy,
        OffsetDateTime askedAt,
        Boolean consented,
        String consentedBy,
        OffsetDateTime consentedAt,
        Boolean upheld,
        String newUnit,
        String settledBy,
        OffsetDateTime settledAt,
        String settleRemark) {}
