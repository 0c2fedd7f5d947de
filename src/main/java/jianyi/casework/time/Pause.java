package jianyi.casework.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A time in which all clocks of a case stood still 中止计算.
 *
 * @param reason code of one of the reasons the law knows
 * @param remark what happened, in the clerk's words
 * @param untilDay the day they went on, or null while they stand
 */
public record Pause(
        long id,
        String number,
        String reason,
        String remark,
        LocalDate fromDay,
        LocalDate untilDay,
        String pausedBy,
        OffsetDateTime pausedAt,
        String resumedBy,
        OffsetDateTime resumedAt) {}
