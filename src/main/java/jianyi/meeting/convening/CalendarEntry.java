package jianyi.meeting.convening;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyi.calendar.BeijingClock;
import jianyi.meeting.Meeting;
import jianyi.meeting.State;

/** A meeting as an entry of a calendar after RFC 5545. The same meeting always has the same UID, so that another day moves the entry. */
final class CalendarEntry {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int LONGEST = 73;

    private CalendarEntry() {}

    /** The text of the file. @param now when it is written */
    static String of(Meeting it, OffsetDateTime now) {
        boolean cancelled = it.state() == State.CANCELLED;
        var lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Jianyi//meeting//ZH",
                "METHOD:" + (cancelled ? "CANCEL" : "PUBLISH"),
                "BEGIN:VEVENT",
                "UID:" + it.number() + "@jianyi",
                "DTSTAMP:" + moment(now)));
        lines.addAll(days(it));
        lines.add("SUMMARY:" + text(it.title()));
        lines.add("LOCATION:" + text(it.place()));
        lines.add("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        return lines.stream().map(CalendarEntry::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> days(Meeting it) {
        if (it.beginsAt() == null) {
            return List.of(
                    "DTSTART;VALUE=DATE:" + DAY.format(it.opens()),
                    "DTEND;VALUE=DATE:" + DAY.format(it.lastDay().plusDays(1)));
        }
        var start = it.opens().atTime(it.beginsAt()).atZone(BeijingClock.ZONE).toOffsetDateTime();
        var evening = it.lastDay().atTime(EVENING).atZone(BeijingClock.ZONE).toOffsetDateTime();
        return List.of(
                "DTSTART:" + moment(start), "DTEND:" + moment(evening.isAfter(start) ? evening : start.plusHours(2)));
    }

    private static String moment(OffsetDateTime at) {
        return MOMENT.format(at.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static String text(String typed) {
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
