package jianyi.office;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One value of a rule, as it was entered.
 *
 * @param body the body it holds for; null for the whole district
 * @param setName who entered it; null for what came with the product
 * @param withdrawnName who took it back before its first day; null when nobody did
 */
public record SettingValue(
        long id,
        String body,
        String value,
        String source,
        LocalDate validFrom,
        String setName,
        OffsetDateTime setAt,
        String withdrawnName,
        OffsetDateTime withdrawnAt) {

    /** Whether the body gives its own rule up from that day on. */
    public boolean givenUp() {
        return value == null;
    }

    /** Whether it was taken back. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
