package jianyi.deputy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time in which a mandate rests 暂停执行代表职务 (代表法 第六十一条).
 *
 * @param fromDay null when it began before this was kept
 * @param toDay last day, null while it lasts
 */
public record Rest(String person, LocalDate fromDay, LocalDate toDay) {

    /** Whether it rests on this day. */
    public boolean covers(LocalDate day) {
        return days(day, day) > 0;
    }

    /** How many of these days it takes, first and last included. */
    public long days(LocalDate from, LocalDate to) {
        var first = fromDay == null || fromDay.isBefore(from) ? from : fromDay;
        var last = toDay == null || toDay.isAfter(to) ? to : toDay;
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
