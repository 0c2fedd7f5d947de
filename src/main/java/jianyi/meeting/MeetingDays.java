package jianyi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import jianyi.calendar.Calendars;
import jianyi.calendar.Term;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Component;

/** The days of a meeting that follow from its date and the body's rules. */
@Component
public class MeetingDays {

    private final Settings settings;
    private final Calendars calendars;
    private final Clock clock;

    MeetingDays(Settings settings, Calendars calendars, Clock clock) {
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Today in China. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The body's term in words: 7 天. */
    public String words(String body, Setting term) {
        return term(body, term).words();
    }

    /** The last day that is the body's term ahead of {@code day}. */
    public LocalDate ahead(String body, Setting setting, LocalDate day) {
        var term = term(body, setting);
        return switch (term.unit()) {
            case DAYS -> day.minusDays(term.amount());
            case MONTHS -> day.minusMonths(term.amount());
            case WORKING_DAYS ->
                Stream.iterate(day.minusDays(1), earlier -> earlier.minusDays(1))
                        .filter(calendars.current()::isWorkingDay)
                        .skip(term.amount() - 1L)
                        .findFirst()
                        .orElseThrow();
        };
    }

    /** The last day on which this meeting may still be announced in time; today for one that may be called at once. */
    public LocalDate lastNotice(Kind kind, String body, LocalDate opens) {
        return kind.early() ? ahead(body, Setting.MEETING_NOTICE, opens) : opens;
    }

    /** The day, or today when it has passed: nobody can be late before he is asked. */
    public LocalDate notPast(LocalDate day) {
        return day.isBefore(today()) ? today() : day;
    }

    private Term term(String body, Setting term) {
        return Term.parse(settings.text(body, term));
    }
}
