package jianyi.notice.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The entry a mail brings for the calendar: the day or the hour, in Greenwich's time, whatever people have typed. */
class CalendarEntryTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-28T10:00:00+08:00");

    @Test
    void aMeetingWithAnHourLastsUntilTheEveningOfItsLastDay() {
        var entry = entry("常委会会议", LocalTime.of(9, 30), 2, false).text(NOW);
        assertThat(entry)
                .contains(
                        "UID:district-2026-M07@jianyi\r\n",
                        "DTSTAMP:20261128T020000Z\r\n",
                        "DTSTART:20261210T013000Z\r\n",
                        "DTEND:20261211T100000Z\r\n",
                        "METHOD:PUBLISH\r\n");
    }

    @Test
    void oneWithoutAnHourTakesItsDaysAndOneCalledOffIsTakenAway() {
        var entry = entry("会议", null, 1, true).text(NOW);
        assertThat(entry)
                .contains("DTSTART;VALUE=DATE:20261210\r\n", "DTEND;VALUE=DATE:20261211\r\n")
                .contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n");
    }

    @Test
    void whatPeopleTypeBreaksNoLineAndNoLineIsTooLong() {
        var entry = entry("会议;ATTENDEE:x,\\\r\nBEGIN:VALARM" + "很长的名称".repeat(15), LocalTime.NOON, 1, false)
                .text(NOW);
        assertThat(entry.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(entry.lines()).noneMatch(line -> line.startsWith("BEGIN:VALARM"));
        assertThat(entry).contains("SUMMARY:会议\\;ATTENDEE:x\\,\\\\\\nBEGIN:VALARM");
    }

    @Test
    void oneThatBeginsInTheEveningLastsTwoHours() {
        assertThat(entry("座谈会", LocalTime.of(19, 0), 1, false).text(NOW))
                .contains("DTSTART:20261210T110000Z\r\n", "DTEND:20261210T130000Z\r\n");
    }

    private static CalendarEntry entry(String title, LocalTime hour, int days, boolean cancelled) {
        var first = LocalDate.of(2026, 12, 10);
        var last = first.plusDays(days - 1L);
        return new CalendarEntry(
                "district-2026-M07", title, "区人大会议室", first, last, hour, LocalTime.of(18, 0), cancelled);
    }
}
