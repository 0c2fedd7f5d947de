package jianyi.setup.calendar;

import java.time.Clock;
import java.time.LocalDate;
import jianyi.calendar.Calendars;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The component "calendar" of the health page: the years known and those missing. A missing year never makes the node unhealthy,
 * since taking it out of service would not bring the notice out.
 */
@Component("calendarHealthIndicator")
class CalendarHealth implements HealthIndicator {

    private final Calendars calendars;
    private final Clock clock;

    CalendarHealth(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("years", calendars.current().years())
                .withDetail("missing", calendars.current().missing(LocalDate.now(clock)))
                .build();
    }
}
