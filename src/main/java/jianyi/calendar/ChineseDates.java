package jianyi.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** How a date is written in every page, letter and mail. */
public final class ChineseDates {

    private ChineseDates() {}

    /** Writes a date without leading zeros, as official letters do: 2026年11月23日. */
    public static String format(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The day of the week: 星期五. */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }
}
