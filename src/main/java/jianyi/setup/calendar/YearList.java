package jianyi.setup.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jianyi.calendar.Calendars;
import jianyi.calendar.HolidayNotice;
import org.springframework.stereotype.Component;

/** The years as the page lists them, read from the database: it shows what every node will reckon with. */
@Component
public class YearList {

    private final HolidayLoads loads;
    private final Calendars calendars;

    YearList(HolidayLoads loads, Calendars calendars) {
        this.loads = loads;
        this.calendars = calendars;
    }

    /** Every known year and every one that is waited for, the latest first. */
    List<YearRow> all() {
        Map<Integer, HolidayNotice> notices = new TreeMap<>();
        calendars.shipped().forEach(notice -> notices.put(notice.year(), notice));
        loads.notices().forEach(notice -> notices.put(notice.year(), notice));
        Map<Integer, HolidayLoad> latest = loads.latest();
        int today = loads.today().getYear();
        SortedSet<Integer> needed = calendars.current().missing(loads.today());
        SortedSet<Integer> years = new TreeSet<>(notices.keySet());
        years.addAll(List.of(today, today + 1));
        return years.stream()
                .sorted((one, other) -> other - one)
                .map(year -> new YearRow(
                        year, notices.get(year), latest.get(year), needed.contains(year) && !notices.containsKey(year)))
                .toList();
    }

    /** One year, empty when its notice is not known. */
    Optional<YearRow> find(int year) {
        return all().stream()
                .filter(row -> row.year() == year && row.notice() != null)
                .findFirst();
    }

    /** The years that are needed today and missing. */
    public List<Integer> missing() {
        return all().stream().filter(YearRow::needed).map(YearRow::year).toList();
    }
}
