package jianyi.suggestion.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import jianyi.calendar.Calendars;
import jianyi.calendar.WorkCalendar;
import jianyi.casework.figure.Span;
import org.springframework.stereotype.Component;

/** Days off behind a last day: what arrives on these has no working day too many. */
@Component
class Graces {

    private final Calendars calendars;
    private final ObjectMapper json;

    Graces(Calendars calendars, ObjectMapper json) {
        this.calendars = calendars;
        this.json = json;
    }

    /** For each day of the span before days off their last one, as JSON. */
    String of(Span span) {
        var calendar = calendars.current();
        var graces = new TreeMap<String, String>();
        span.from().datesUntil(span.to().plusDays(1)).forEach(day -> {
            var last = last(calendar, day);
            if (last.isAfter(day)) {
                graces.put(day.toString(), last.toString());
            }
        });
        return written(graces);
    }

    private static LocalDate last(WorkCalendar calendar, LocalDate day) {
        var last = day;
        while (!calendar.isWorkingDay(last.plusDays(1))) {
            last = last.plusDays(1);
        }
        return last;
    }

    private String written(Map<String, String> graces) {
        try {
            return json.writeValueAsString(graces);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
