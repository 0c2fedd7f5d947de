package jianyi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which days offices work. Years of a published holiday notice are certain; any other year has its weekends and the
 * holidays with a fixed date (全国年节及纪念日放假办法 第二条: 元旦、劳动节、国庆节), and what follows from it is provisional.
 */
public final class WorkCalendar {

    private static final Month NOTICE_IS_OUT = Month.NOVEMBER;

    private final Map<LocalDate, SpecialDay> special;
    private final SortedSet<Integer> years;

    private WorkCalendar(Map<LocalDate, SpecialDay> special, SortedSet<Integer> years) {
        this.special = special;
        this.years = years;
    }

    /** The calendar of these notices in their order: of two that speak of one day, as at a turn of the year, the later one counts. */
    static WorkCalendar of(Collection<HolidayNotice> notices) {
        Map<LocalDate, SpecialDay> special = new HashMap<>();
        SortedSet<Integer> years = new TreeSet<>();
        for (HolidayNotice notice : notices) {
            years.add(notice.year());
            notice.days().forEach(day -> special.put(day.date(), day));
        }
        return new WorkCalendar(special, years);
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return restName(day).isEmpty();
    }

    /** Whether the holiday notice of that year is known. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** The years whose notices are known. */
    public SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(years);
    }

    /** Whether the notice of that year is still to come: dates reckoned into it may move. */
    public boolean awaits(int year) {
        return !knows(year) && (years.isEmpty() || year > years.last());
    }

    /**
     * The years needed today whose notice is missing: this one, and from November on, when the State Council publishes it, the
     * next.
     */
    public SortedSet<Integer> missing(LocalDate today) {
        SortedSet<Integer> missing = new TreeSet<>(Set.of(today.getYear()));
        if (today.getMonth().compareTo(NOTICE_IS_OUT) >= 0) {
            missing.add(today.getYear() + 1);
        }
        missing.removeIf(this::knows);
        return missing;
    }

    /** Why offices rest on that day, 「春节」 or 「周末」; empty on a working day. */
    public Optional<String> restName(LocalDate day) {
        SpecialDay exception = special.get(day);
        if (exception != null) {
            return exception.off() ? Optional.of(exception.name()) : Optional.empty();
        }
        String fixed = knows(day.getYear()) ? null : HolidayNotice.FIXED.get(MonthDay.from(day));
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
