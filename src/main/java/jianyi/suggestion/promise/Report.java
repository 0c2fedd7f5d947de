package jianyi.suggestion.promise;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What a unit reported on a promise, and what the deputy said to it.
 *
 * @param newDue when it is to be kept instead; null when it is kept
 * @param confirmed null while the deputy has not said anything; silence never confirms
 */
record Report(
        long id,
        long promise,
        String progress,
        boolean fulfilled,
        LocalDate newDue,
        String reportedBy,
        OffsetDateTime reportedAt,
        Boolean confirmed,
        String remark,
        String confirmedBy,
        OffsetDateTime confirmedAt,
        String enteredFrom) {}
