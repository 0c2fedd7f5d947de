package jianyi.calendar;

import java.time.LocalDate;

/** How a date is written in every page, letter and mail. */
public final class ChineseDates {

    private ChineseDates() {}

    /** Writes a date without leading zeros, as official letters do: 2026年11月23日. */
    public static String format(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
