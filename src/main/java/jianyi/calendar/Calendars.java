package jianyi.calendar;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The calendar in force and the deadlines that follow from it. The first years come with the product; a later year, or a
 * correction, is what somebody has loaded and {@link #use} is told of. The setting {@code jianyi.holidays} names another file
 * in place of the product's own.
 */
@Component
public class Calendars {

    private final List<HolidayNotice> shipped;
    private volatile WorkCalendar current;

    /**
     * @param list the holiday list, lines of date,off|work,name,source under one head line
     * @throws IllegalArgumentException when a line cannot be read: no start with a wrong calendar
     */
    public Calendars(@Value("${jianyi.holidays:classpath:calendar/holidays.csv}") Resource list) {
        try {
            shipped = notices(list.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(SpecialDay::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The holiday list cannot be read: " + list, e);
        }
        use(List.of());
    }

    private static List<HolidayNotice> notices(List<SpecialDay> days) {
        return days.stream()
                .collect(Collectors.groupingBy(day -> day.date().getYear(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(year -> new HolidayNotice(year.getKey(), year.getValue()))
                .toList();
    }

    /** Reckons from now on with these notices; each takes the place of the product's own list of its year. */
    public void use(Collection<HolidayNotice> loaded) {
        Map<Integer, HolidayNotice> years = new TreeMap<>();
        shipped.forEach(notice -> years.put(notice.year(), notice));
        loaded.forEach(notice -> years.put(notice.year(), notice));
        current = WorkCalendar.of(years.values());
    }

    /** The notices that come with the product. */
    public List<HolidayNotice> shipped() {
        return shipped;
    }

    /** The calendar in force. */
    public WorkCalendar current() {
        return current;
    }

    /**
     * A day that was reckoned, as people read it: one in a year whose notice is still awaited says so, 2027年2月23日（暂定）.
     */
    public String words(LocalDate due) {
        return ChineseDates.format(due) + (current.awaits(due.getYear()) ? Deadline.PROVISIONAL : "");
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

    /**
     * A day somebody has named, moved by what was decided since, in that order.
     *
     * @param what what has to be there on that day, in Chinese: 督办要求答复
     */
    public Course named(LocalDate day, String what, List<Shift> shifts) {
        return Course.named(current, day, what, shifts);
    }
}
