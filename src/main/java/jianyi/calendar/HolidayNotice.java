package jianyi.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days of one year's holiday notice, by date. It may reach into the last days of the year before, when the New Year's
 * holiday is moved there.
 */
public record HolidayNotice(int year, List<SpecialDay> days) {

    /** The holidays with a fixed date (全国年节及纪念日放假办法 第二条); on them offices rest, notice or not. */
    static final Map<MonthDay, String> FIXED = new TreeMap<>(Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节"));

    private static final int LAST_DAYS = 20;

    /** Keeps its own copy, in order. */
    public HolidayNotice {
        days = days.stream()
                .sorted(java.util.Comparator.comparing(SpecialDay::date))
                .toList();
    }

    /** Whether a day may stand in the notice of this year: in the year itself, or in the last days of the one before. */
    static boolean reaches(int year, LocalDate day) {
        return day.getYear() == year
                || day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= LAST_DAYS;
    }

    /** The entry of a day, empty when the notice leaves it to the plain week. */
    public Optional<SpecialDay> entry(LocalDate day) {
        return days.stream().filter(one -> one.date().equals(day)).findFirst();
    }
}
