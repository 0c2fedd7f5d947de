package jianyi.calendar;

import java.time.LocalDate;

/**
 * One day on which the yearly holiday notice differs from the plain week.
 *
 * @param off true for a day off, false for a weekend day on which offices work (调休)
 * @param name the holiday, as people call it: 春节
 * @param source the notice that says so
 */
public record SpecialDay(LocalDate date, boolean off, String name, String source) {

    static SpecialDay parse(String line) {
        String[] part = line.split(",", 4);
        if (part.length < 4 || !part[1].matches("off|work")) {
            throw new IllegalArgumentException("Not a line of the holiday list (date,off|work,name,source): " + line);
        }
        return new SpecialDay(LocalDate.parse(part[0]), part[1].equals("off"), part[2], part[3]);
    }

    /** 休 or 班, as wall calendars print it. */
    public String kind() {
        return off ? "休" : "班";
    }

    /** The date with its day of the week: 2026年2月14日 星期六. */
    public String words() {
        return ChineseDates.format(date) + " " + ChineseDates.weekday(date);
    }
}
