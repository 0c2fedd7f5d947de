package jianyi.duty.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An honour or a training.
 *
 * @param giver who gave or held it
 * @param struckWhy why it counts no longer, null while it does
 */
public record ClerkRecord(
        long id,
        String body,
        String person,
        RecordKind kind,
        LocalDate day,
        String words,
        String giver,
        String enteredBy,
        OffsetDateTime enteredAt,
        String struckBy,
        OffsetDateTime struckAt,
        String struckWhy) {

    /** Whether it counts. */
    public boolean valid() {
        return struckAt == null;
    }
}
