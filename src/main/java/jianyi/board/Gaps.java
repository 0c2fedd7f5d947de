package jianyi.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jianyi.calendar.Calendars;
import jianyi.casework.held.QuarterRecord;
import jianyi.office.Office;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Of what towns have no record this quarter. Early in a quarter that says nothing: the district sees it from the first day of the
 * quarter's last month on, the town itself five working days sooner, so that nobody is shown up who could still have mended it.
 */
@Component
class Gaps {

    private static final int SOONER = 5;

    private final ObjectProvider<QuarterRecord> records;
    private final Calendars calendars;
    private final BoardDays days;

    Gaps(ObjectProvider<QuarterRecord> records, Calendars calendars, BoardDays days) {
        this.records = records;
        this.calendars = calendars;
        this.days = days;
    }

    /** What each of the towns lacks, as the district sees it; empty before its day, and for whoever lacks nothing. */
    Map<String, List<String>> seenFromAbove(List<Office> towns) {
        return days.today().isBefore(lastMonth()) ? Map.of() : of(towns);
    }

    /** What a body lacks, as it sees it itself. */
    List<String> own(Office body) {
        int ahead = calendars.current().workingDaysBetween(days.today(), lastMonth());
        return ahead > SOONER ? List.of() : of(List.of(body)).getOrDefault(body.code(), List.of());
    }

    private LocalDate first() {
        var today = days.today();
        return today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
    }

    private LocalDate lastMonth() {
        return first().plusMonths(2);
    }

    private Map<String, List<String>> of(List<Office> bodies) {
        var gaps = new TreeMap<String, List<String>>();
        for (QuarterRecord record : records) {
            var expected = new HashSet<>(bodies.stream()
                    .filter(body -> !body.retired() && record.expected(body.kind()))
                    .map(Office::code)
                    .toList());
            if (!expected.isEmpty()) {
                expected.removeAll(
                        record.kept(expected, first(), first().plusMonths(3).minusDays(1)));
                expected.forEach(body ->
                        gaps.computeIfAbsent(body, code -> new ArrayList<>()).add(record.what()));
            }
        }
        return gaps;
    }
}
