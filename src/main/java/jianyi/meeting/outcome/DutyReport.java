package jianyi.meeting.outcome;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What an owner reported on a duty, and what the clerk said to it. */
public record DutyReport(
        String progress,
        boolean executed,
        LocalDate newDue,
        OffsetDateTime reportedAt,
        Boolean confirmed,
        String remark) {}
