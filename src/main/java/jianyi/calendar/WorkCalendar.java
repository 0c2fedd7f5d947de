package jianyi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which days offices work. Years of a published holiday notice are certain; any other year has its weekends and the
 * holidays with a fixed date (全国年节及纪念日放假办法 第二条: 元旦、劳动节、国庆节), and what follows from it is provisional.
 */
public final class WorkCalendar {

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");

    private final Map<LocalDate, SpecialDay> special;

    WorkCalendar(Collection<SpecialDay> special) {
        this.special = special.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::date, Function.identity()));
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return restName(day).isEmpty();
    }

    /** Whether the holiday notice of that year is in the list; every notice names its New Year's Day. */
    public boolean knows(int year) {
        return special.containsKey(LocalDate.of(year, 1, 1));
    }

    /** Why offices rest on that day, 「春节」 or 「周末」; empty on a working day. */
    public Optional<String> restName(LocalDate day) {
        SpecialDay exception = special.get(day);
        if (exception != null) {
            return exception.off() ? Optional.of(exception.name()) : Optional.empty();
        }
        String fixed = knows(day.getYear()) ? null : FIXED.get(MonthDay.from(day));
        return fixed != null ? Optional.of(fixed) : weekend(day);
    }

    private static Optional<String> weekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? Optional.of("周末") : Optional.empty();
    }

    /**
     * Counts working days, the start day not among them.
     *
     * @param count working days; negative counts backwards, 0 returns the start day itself
     */
    public LocalDate plusWorkingDays(LocalDate from, int count) {
        int step = Integer.signum(count);
        LocalDate day = from;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(step);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is the earlier one. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The day itself, or the next working day when offices rest on it (民法典 第二百零三条). */
    LocalDate nextWorkingDay(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }
}
