package jianyi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyi.flow.text.Days;

/** Days without reminders 静默期. */
public record Quiet(List<Period> periods) {

    private static final String NONE = "无";
    private static final Pattern LINE = Pattern.compile("([^|｜]+)[|｜]([^|｜]+)(?:[|｜](.*))?");

    /** From one day to another, both included, and why. */
    public record Period(LocalDate from, LocalDate to, String why) {}

    /**
     * Reads lines 「from｜to｜why」, or 「无」 for none; days as 2026-02-13 or 2026年2月13日.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public static Quiet parse(String lines) {
        return new Quiet(lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals(NONE))
                .map(Quiet::period)
                .toList());
    }

    /** Whether nobody is reminded on that day. */
    public boolean on(LocalDate day) {
        return periods.stream().anyMatch(period -> !day.isBefore(period.from()) && !day.isAfter(period.to()));
    }

    /** In words: 「2026年3月9日至2026年3月13日（人代会期间）」, or 「没有」. */
    public String words() {
        String words = periods.stream()
                .map(period -> ChineseDates.format(period.from()) + "至" + ChineseDates.format(period.to())
                        + (period.why().isEmpty() ? "" : "（" + period.why() + "）"))
                .collect(Collectors.joining("；"));
        return words.isEmpty() ? "没有" : words;
    }

    private static Period period(String line) {
        Matcher read = LINE.matcher(line);
        if (!read.matches()) {
            throw new IllegalArgumentException("not a quiet period: " + line);
        }
        var period = new Period(
                day(read.group(1), line),
                day(read.group(2), line),
                read.group(3) == null ? "" : read.group(3).strip());
        if (period.to().isBefore(period.from())) {
            throw new IllegalArgumentException("ends before it begins: " + line);
        }
        return period;
    }

    private static LocalDate day(String typed, String line) {
        return Days.parse(typed).orElseThrow(() -> new IllegalArgumentException("no such day: " + line));
    }
}
