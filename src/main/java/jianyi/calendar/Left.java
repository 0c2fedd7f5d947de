package jianyi.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much time is left until a last day, in words: calendar days before it, working days after it. */
public final class Left {

    private Left() {}

    /** 「还有 7 天」「今天到期」「已逾期 2 个工作日」. */
    public static String words(LocalDate due, LocalDate today, WorkCalendar calendar) {
        if (today.equals(due)) {
            return "今天到期";
        }
        return today.isBefore(due)
                ? "还有 " + ChronoUnit.DAYS.between(today, due) + " 天"
                : "已逾期 " + calendar.workingDaysBetween(due, today) + " 个工作日";
    }

    /** The same as a sentence of the timeline; {@code what} is due then, empty for the task itself. */
    public static String sentence(String what, LocalDate due, LocalDate today, WorkCalendar calendar) {
        String words = words(due, today, calendar);
        return today.isBefore(due) ? "离" + what + "期限" + words : what + words;
    }
}
