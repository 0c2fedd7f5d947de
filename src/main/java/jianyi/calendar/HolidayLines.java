package jianyi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyi.flow.text.Days;
import jianyi.flow.text.Text;

/**
 * Reads a year's days off and make-up days as somebody typed, pasted or uploaded them, one a line: 日期,休|班,名称,来源, the
 * last of them optional. Several days in a row may stand in one line, 2026-02-15至2026-02-23.
 */
public final class HolidayLines {

    private static final int MOST_LINES = 400;
    private static final int LONGEST_SPAN = 31;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_SOURCE = 200;
    private static final Pattern SPAN = Pattern.compile("(.+?)\\s*(?:至|到|~|～|—+)\\s*(.+)");
    private static final Map<String, Boolean> OFF =
            Map.of("休", true, "放假", true, "off", true, "班", false, "上班", false, "work", false);

    private final int year;
    private final String source;
    private final Map<LocalDate, Integer> taken = new HashMap<>();
    private final List<SpecialDay> days = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private HolidayLines(int year, String source) {
        this.year = year;
        this.source = source;
    }

    /** What is wrong with a line, in one Chinese sentence; {@code line} counts from 1 as it stands in the text. */
    public record Fault(int line, String text, String sentence) {}

    /** What was read: the days that could be, and every fault. */
    public record Result(HolidayNotice notice, List<Fault> faults) {}

    /** Reads the lines for a year's notice; {@code source} holds for every line that names none of its own. */
    public static Result read(int year, String source, String text) {
        HolidayLines reader = new HolidayLines(year, source);
        String[] lines = Text.clean(text).split("\n", -1);
        for (int i = 0; i < Math.min(lines.length, MOST_LINES); i++) {
            reader.line(i + 1, lines[i].strip());
        }
        if (lines.length > MOST_LINES) {
            reader.faults.add(new Fault(MOST_LINES + 1, "", "最多 " + MOST_LINES + " 行，一次只录一年的放假安排"));
        }
        return new Result(new HolidayNotice(year, reader.days), List.copyOf(reader.faults));
    }

    private void line(int number, String line) {
        if (line.isEmpty() || number == 1 && line.matches("(?i)\\W*(日期|date).*")) {
            return;
        }
        try {
            days(number, cells(line));
        } catch (Unreadable e) {
            faults.add(new Fault(number, line, e.getMessage()));
        }
    }

    private static String[] cells(String line) {
        String[] cells = line.split("[,，\\t]", 4);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].replaceAll("^[\\s\"“”\uFEFF]+|[\\s\"“”,，]+$", "");
        }
        return cells;
    }

    private void days(int number, String[] cells) {
        if (cells.length < 3) {
            throw new Unreadable("每行应为“日期,休或班,名称”，用逗号隔开，如 " + year + "-01-01,休,元旦");
        }
        Boolean off = OFF.get(cells[1].toLowerCase(java.util.Locale.ROOT));
        if (off == null) {
            throw new Unreadable("第二项应为“休”或“班”，写的是“" + cells[1] + "”");
        }
        String name = text("名称", cells[2], LONGEST_NAME);
        String own = cells.length > 3 && !cells[3].isEmpty() ? text("来源", cells[3], LONGEST_SOURCE) : source;
        span(cells[0]).forEach(day -> add(number, new SpecialDay(day, off, name, own)));
    }

    private static String text(String label, String typed, int longest) {
        if (typed.isEmpty()) {
            throw new Unreadable("没有写" + label);
        }
        if (typed.length() > longest || typed.codePoints().anyMatch(Character::isISOControl)) {
            throw new Unreadable(label + "最多 " + longest + " 个字，不能含控制字符");
        }
        return typed;
    }

    private List<LocalDate> span(String typed) {
        Matcher span = SPAN.matcher(typed);
        if (!span.matches()) {
            return List.of(date(typed));
        }
        LocalDate first = date(span.group(1));
        LocalDate last = date(span.group(2));
        if (last.isBefore(first) || first.plusDays(LONGEST_SPAN).isBefore(last)) {
            throw new Unreadable("起止日期不对：后一个日期应在前一个之后，不超过 " + LONGEST_SPAN + " 天");
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private LocalDate date(String typed) {
        LocalDate day = Days.parse(typed)
                .orElseThrow(() -> new Unreadable(
                        Text.code(typed).matches("\\d{4}\\D\\d{1,2}\\D\\d{1,2}\\D?")
                                ? "没有“" + typed + "”这一天"
                                : "日期应写成 " + year + "-01-01 或 " + year + "年1月1日，写的是“" + typed + "”"));
        if (!HolidayNotice.reaches(year, day)) {
            throw new Unreadable(ChineseDates.format(day) + "不属于 " + year + " 年的安排；只能是当年的日期，或上一年 12 月 20 日以后的日期");
        }
        return day;
    }

    private void add(int number, SpecialDay day) {
        Integer before = taken.putIfAbsent(day.date(), number);
        if (before != null) {
            throw new Unreadable(ChineseDates.format(day.date()) + "与第 " + before + " 行重复，同一天只能有一个安排");
        }
        days.add(day);
    }

    /** Carries a sentence from where a line fails to where faults are gathered. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
