package jianyi.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How a date is written in every page, letter and mail. */
public final class ChineseDates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private ChineseDates() {}

    /** Writes a date without leading zeros, as official letters do: 2026年11月23日. */
    public static String format(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** A day as it stands in a subject: 3月9日, with its year when that is not this one. */
    public static String shortly(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear()
                ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
                : format(date);
    }

    /** How a day has moved: 由2026年6月2日改为2026年6月3日. */
    public static String moved(LocalDate before, LocalDate after) {
        return "由" + format(before) + "改为" + format(after);
    }

    /** A day with its time in China: 2026年11月23日 09:05. */
    public static String minute(OffsetDateTime at) {
        return minute(at.atZoneSameInstant(BeijingClock.ZONE).toLocalDateTime());
    }

    /** The same for a time that needs no zone. */
    public static String minute(LocalDateTime at) {
        return format(at.toLocalDate()) + " " + TIME.format(at);
    }

    /** The day of the week: 星期五. */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }
}
