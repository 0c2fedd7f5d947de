package jianyi.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jianyi.calendar.Calendars;
import org.springframework.stereotype.Component;

/** The days the board counts by. */
@Component
public class BoardDays {

    /** Working days ahead that are near to a congress and whoever looks at it. */
    static final int NEAR = 10;

    /** Days ahead that are near to whoever handles cases, and near for what is owed over months. */
    static final int FAR = 30;

    private final Calendars calendars;
    private final Clock clock;

    BoardDays(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last day that is near. */
    LocalDate near(Scope scope) {
        return scope.view().handles() ? far() : calendars.current().plusWorkingDays(today(), NEAR);
    }

    /** What is near, in words. */
    static String words(Scope scope) {
        return scope.view().handles() ? FAR + " 天内到期" : NEAR + " 个工作日内到期";
    }

    /** The last day that is near to whoever handles cases, and of what is owed. */
    LocalDate far() {
        return today().plusDays(FAR);
    }

    /** The values every query of the board needs. */
    public Map<String, Object> params(Scope scope) {
        return Map.of(
                "today",
                today(),
                "near",
                near(scope),
                "far",
                far(),
                "zone",
                clock.getZone().getId());
    }
}
