package jianyi.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The calendar in force and the deadlines that follow from it. The list of holidays comes with the product; the setting
 * {@code jianyi.holidays} names another file when a new year's notice is out before the next release.
 */
@Component
public class Calendars {

    private final WorkCalendar current;

    /**
     * @param list the holiday list, lines of date,off|work,name,source under one head line
     * @throws IllegalArgumentException when a line cannot be read: no start with a wrong calendar
     */
    public Calendars(@Value("${jianyi.holidays:classpath:calendar/holidays.csv}") Resource list) {
        try {
            current = new WorkCalendar(list.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(SpecialDay::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The holiday list cannot be read: " + list, e);
        }
    }

    /** The calendar in force. */
    public WorkCalendar current() {
        return current;
    }

    /**
     * The last day of a term. Counted after 民法典 第二百至二百零三条, by analogy (代表法 has no rule of its own): the day
     * of the event is not counted, months end on the same day number or the month's last day, and an end on a rest day
     * moves to the next working day.
     *
     * @param event what happened on {@code from}, in Chinese: 交办
     */
    public Deadline deadline(LocalDate from, String event, Term term) {
        return Deadline.reckon(current, from, event, term);
    }

    /** The same, moved by what was decided since, in that order. */
    public Course course(LocalDate from, String event, Term term, List<Shift> shifts) {
        return Course.reckon(current, from, event, term, shifts);
    }
}
