package jianyi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A deadline and what has moved it since, reckoned anew from these facts each time.
 *
 * @param due the last day; while the clocks stand, the one it would have been
 * @param paused whether the clocks stand still
 * @param unknownYears years in the reckoning whose holiday notice is not in the list
 * @param explanation one Chinese sentence without a full stop
 */
public record Course(LocalDate due, boolean paused, SortedSet<Integer> unknownYears, String explanation) {

    /** The course of a term that began on {@code from}, with its shifts in the order in which they were decided. */
    static Course reckon(WorkCalendar calendar, LocalDate from, String event, Term term, List<Shift> shifts) {
        var course = of(Deadline.reckon(calendar, from, event, term));
        for (Shift shift : shifts) {
            course = shift.move(calendar, course);
        }
        return course;
    }

    /** The course of a day somebody has named, with its shifts. */
    static Course named(WorkCalendar calendar, LocalDate day, String what, List<Shift> shifts) {
        var course = new Course(day, false, new TreeSet<>(), what + "的日期为" + ChineseDates.format(day));
        for (Shift shift : shifts) {
            course = shift.move(calendar, course);
        }
        return course;
    }

    private static Course of(Deadline deadline) {
        return new Course(deadline.due(), false, deadline.unknownYears(), deadline.explain());
    }

    Course extended(WorkCalendar calendar, Shift.Extended extended) {
        var end = calendar.nextWorkingDay(extended.to());
        return new Course(
                end, paused, unknown(calendar, extended.to(), end), explanation + "；同意延期至" + words(calendar, end));
    }

    Course restarted(WorkCalendar calendar, Shift.Restarted again) {
        var anew = of(Deadline.reckon(calendar, again.from(), again.event(), again.term()));
        return new Course(anew.due, false, anew.unknownYears, explanation + "；重新计算：" + anew.explanation);
    }

    Course paused(WorkCalendar calendar, Shift.Paused pause) {
        var began = explanation + "；" + ChineseDates.format(pause.from());
        if (pause.until() == null) {
            return new Course(due, true, unknownYears, began + "起中止计算");
        }
        int left = calendar.workingDaysBetween(pause.from(), due);
        var end = calendar.nextWorkingDay(calendar.plusWorkingDays(pause.until(), left));
        var remaining = left < 0 ? "已逾期 " + -left : "还剩 " + left;
        var words = began + "至" + ChineseDates.format(pause.until()) + "中止计算，" + remaining + " 个工作日，顺延至";
        return new Course(end, false, unknown(calendar, pause.from(), end), words + words(calendar, end));
    }

    private static String words(WorkCalendar calendar, LocalDate end) {
        return ChineseDates.format(end) + (calendar.knows(end.getYear()) ? "" : Deadline.PROVISIONAL);
    }

    private SortedSet<Integer> unknown(WorkCalendar calendar, LocalDate from, LocalDate to) {
        var years = new TreeSet<>(unknownYears);
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!calendar.knows(year)) {
                years.add(year);
            }
        }
        return years;
    }
}
