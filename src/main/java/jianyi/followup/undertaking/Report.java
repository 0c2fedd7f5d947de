package jianyi.followup.undertaking;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What an office reported, and what was said to it.
 *
 * @param newDue when it is to be done instead; null when it is done
 * @param confirmed null while nobody has said anything; silence never confirms
 * @param enteredFrom from what a clerk typed the answer in, or null
 */
public record Report(
        long id,
        long undertaking,
        String progress,
        boolean done,
        LocalDate newDue,
        String reportedBy,
        OffsetDateTime reportedAt,
        Boolean confirmed,
        String remark,
        String confirmedBy,
        OffsetDateTime confirmedAt,
        String enteredFrom) {}
