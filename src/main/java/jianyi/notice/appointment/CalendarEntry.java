package jianyi.notice.appointment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyi.calendar.BeijingClock;

/**
 * A day as an entry of a calendar after RFC 5545. The same case always has the same UID, so that another day moves the entry.
 *
 * @param number the case's number
 * @param begins the hour of the first day, null for whole days
 * @param ends the hour of the last day; two hours after it begins where that is earlier, not asked for whole days
 * @param cancelled whether the entry is to be taken away
 */
public record CalendarEntry(
        String number,
        String title,
        String place,
        LocalDate first,
        LocalDate last,
        LocalTime begins,
        LocalTime ends,
        boolean cancelled) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final int LONGEST = 73;

    /** The text of the file. @param now when it is written */
    public String text(OffsetDateTime now) {
        var lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Jianyi//ZH",
                "METHOD:" + (cancelled ? "CANCEL" : "PUBLISH"),
                "BEGIN:VEVENT",
                "UID:" + number + "@jianyi",
                "DTSTAMP:" + moment(now)));
        lines.addAll(days());
        lines.add("SUMMARY:" + escaped(title));
        lines.add("LOCATION:" + escaped(place));
        lines.add("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        return lines.stream().map(CalendarEntry::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private List<String> days() {
        if (begins == null) {
            return List.of(
                    "DTSTART;VALUE=DATE:" + DAY.format(first), "DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        }
        var start = at(first, begins);
        var end = at(last, ends);
        return List.of("DTSTART:" + moment(start), "DTEND:" + moment(end.isAfter(start) ? end : start.plusHours(2)));
    }

    private static OffsetDateTime at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(BeijingClock.ZONE).toOffsetDateTime();
    }

    private static String moment(OffsetDateTime at) {
        return MOMENT.format(at.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static String escaped(String typed) {
        return typed.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** No line is longer than seventy-five octets; what is left goes on in the next one behind a blank. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int sign : line.codePoints().toArray()) {
            int more = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST) {
                folded.append("\r\n ");
                octets = 0;
            }
            folded.appendCodePoint(sign);
            octets += more;
        }
        return folded.toString();
    }
}
