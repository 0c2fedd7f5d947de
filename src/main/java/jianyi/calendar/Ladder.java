package jianyi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When somebody is reminded of a last day. Days before it are calendar days, days after it working days; 0 is the day itself. */
public final class Ladder {

    private static final String NONE = "无";
    private static final Pattern STEP = Pattern.compile("(\\d{1,3})|\\+(\\d{1,3})(?:/(\\d{1,3}))?");

    private final List<Integer> before = new ArrayList<>();
    private final List<After> after = new ArrayList<>();

    /** The first of some working days after, then every so many; 0 for once. */
    private record After(int first, int every) {

        String words() {
            return "逾期第 " + first + " 个工作日" + (every == 0 ? "" : "起每 " + every + " 个工作日");
        }

        /** The last of them among {@code late} working days; 0 when none has come. */
        int last(int late) {
            return late < first ? 0 : every == 0 ? first : first + (late - first) / every * every;
        }
    }

    /**
     * One step of a ladder for a last day.
     *
     * @param code as it is kept: {@code 7} before, {@code +4} after
     * @param day when it is reached; a rest day is passed over to the next working day
     */
    public record Rung(String code, LocalDate day) {}

    private Ladder() {}

    /**
     * Reads a ladder: {@code 30,7,1,0,+2/2}. An empty one, or 「无」, reminds nobody.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    public static Ladder parse(String text) {
        var ladder = new Ladder();
        Arrays.stream(text.split("[,，]"))
                .map(String::strip)
                .filter(step -> !step.isEmpty() && !step.equals(NONE))
                .forEach(ladder::add);
        return ladder;
    }

    private void add(String step) {
        Matcher read = STEP.matcher(step);
        if (!read.matches() || read.group(2) != null && Integer.parseInt(read.group(2)) == 0) {
            throw new IllegalArgumentException("not a step of a ladder: " + step);
        }
        if (read.group(1) != null) {
            before.add(Integer.parseInt(read.group(1)));
        } else {
            after.add(new After(
                    Integer.parseInt(read.group(2)), read.group(3) == null ? 0 : Integer.parseInt(read.group(3))));
        }
    }

    /** The steps reached up to and including {@code today}, the latest of the repeated ones only, in the order of their days. */
    public List<Rung> reached(LocalDate due, LocalDate today, WorkCalendar calendar) {
        int late = today.isAfter(due) ? calendar.workingDaysBetween(due, today) : 0;
        var rungs = Stream.concat(
                before.stream().map(days -> new Rung("" + days, working(due.minusDays(days), calendar))),
                after.stream()
                        .map(some -> some.last(late))
                        .filter(days -> days > 0)
                        .map(days -> new Rung("+" + days, calendar.plusWorkingDays(due, days))));
        return rungs.filter(rung -> !rung.day().isAfter(today))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }

    private static LocalDate working(LocalDate day, WorkCalendar calendar) {
        return calendar.nextWorkingDay(day);
    }

    /** In words: 「期限前 30、7、1 天，当天，逾期第 2 个工作日起每 2 个工作日」. */
    public String words() {
        String days = before.stream()
                .filter(number -> number > 0)
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
        String words = Stream.of(
                        Stream.of(days).filter(some -> !some.isEmpty()).map(some -> "期限前 " + some + " 天"),
                        before.stream().filter(number -> number == 0).limit(1).map(number -> "当天"),
                        after.stream().map(After::words))
                .flatMap(some -> some)
                .collect(Collectors.joining("，"));
        return words.isEmpty() ? "不提醒" : words;
    }
}
