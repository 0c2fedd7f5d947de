package jianyi.casework.sheet;

import java.time.LocalDate;
import jianyi.calendar.WorkCalendar;

/**
 * The time something has.
 *
 * @param began the day the count began after, or it came
 * @param due its last day
 * @param reply whether it is bound by a reply's last day: then it has the reply's light, as in the ledger
 */
public record Span(LocalDate began, LocalDate due, boolean reply) {

    private static final int FIFTH = 5;

    /** Yellow in the last fifth of its working days, in the last ten at most and from the last but one on at least. */
    public Light light(LocalDate today, WorkCalendar calendar) {
        return Light.of(due, today, calendar.plusWorkingDays(today, near(calendar)));
    }

    private int near(WorkCalendar calendar) {
        int fifth = calendar.workingDaysBetween(began, due) / FIFTH;
        return reply ? Light.NEAR : Math.max(1, Math.min(fifth, Light.NEAR));
    }
}
