package jianyi.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A due date together with the facts it follows from, so that it can explain itself.
 *
 * @param from the day of the event; the count begins on the day after (民法典 第二百零一条)
 * @param event what happened that day, in Chinese: 交办
 * @param term the time allowed
 * @param due the last day of the term
 * @param passed the rest days' names the end was moved over, in order; empty when it was not moved
 * @param unknownYears years in the reckoning whose holiday notice is not in the list
 */
public record Deadline(
        LocalDate from, String event, Term term, LocalDate due, List<String> passed, SortedSet<Integer> unknownYears) {

    /** Stands after a date that may still move. */
    static final String PROVISIONAL = "（暂定）";

    static Deadline reckon(WorkCalendar calendar, LocalDate from, String event, Term term) {
        boolean counted = term.unit() == Term.Unit.WORKING_DAYS;
        LocalDate end = end(calendar, from, term);
        LocalDate due = calendar.nextWorkingDay(end);
        List<String> passed = days(end, due).stream()
                .flatMap(day -> calendar.restName(day).stream())
                .distinct()
                .toList();
        SortedSet<Integer> unknown = days(counted ? from.plusDays(1) : end, due).stream()
                .map(LocalDate::getYear)
                .filter(year -> !calendar.knows(year))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Deadline(from, event, term, due, passed, unknown);
    }

    private static LocalDate end(WorkCalendar calendar, LocalDate from, Term term) {
        return switch (term.unit()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(from, term.amount());
            case DAYS -> from.plusDays(term.amount());
            case MONTHS -> from.plusMonths(term.amount());
        };
    }

    private static Collection<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** Whether the date may still move because a year's holiday notice is not out yet. */
    public boolean provisional() {
        return !unknownYears.isEmpty();
    }

    /** The date as people read it; one that may still move says so: 2027年2月23日（暂定）. */
    public String words() {
        return ChineseDates.format(due) + (provisional() ? PROVISIONAL : "");
    }

    /** One Chinese sentence without a full stop: 「2025年11月15日交办，3 个月，逢春节顺延至2026年2月24日」. */
    public String explain() {
        String rolled = passed.isEmpty() ? "至" : "逢" + String.join("、", passed) + "顺延至";
        return ChineseDates.format(from) + event + "，" + term.words() + "，" + rolled + ChineseDates.format(due)
                + doubt();
    }

    private String doubt() {
        return unknownYears.stream()
                .map(year -> year + "年")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("、"), years -> years.isEmpty() ? "" : "（" + years + "放假安排尚未公布，暂定）"));
    }
}
