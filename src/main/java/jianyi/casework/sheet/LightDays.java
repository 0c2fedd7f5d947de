package jianyi.casework.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jianyi.calendar.Calendars;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Between which days a light is yellow, for Tasklist, which knows no working days. */
@Controller
class LightDays {

    private final Calendars calendars;
    private final Clock clock;

    LightDays(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Today and the last day that counts as near, as {@code yyyy-MM-dd}. */
    @GetMapping("/api/lights")
    @ResponseBody
    Map<String, LocalDate> days() {
        LocalDate today = LocalDate.now(clock);
        return Map.of("today", today, "near", calendars.current().plusWorkingDays(today, Light.NEAR));
    }
}
