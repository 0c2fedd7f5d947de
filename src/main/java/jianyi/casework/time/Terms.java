package jianyi.casework.time;

import java.time.Clock;
import java.time.LocalDate;
import jianyi.calendar.Calendars;
import jianyi.calendar.Deadline;
import jianyi.calendar.Term;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Component;

/** The terms of a body as dates that can be explained. */
@Component
public class Terms {

    private final Settings settings;
    private final Calendars calendars;
    private final Clock clock;

    Terms(Settings settings, Calendars calendars, Clock clock) {
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Today in China. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The last day of a body's term that began with {@code event} on {@code from}, by the rule of that day: what began under an old rule
     * ends under it.
     */
    public Deadline due(String body, Setting term, LocalDate from, String event) {
        return calendars.deadline(from, event, Term.parse(settings.text(body, term, from)));
    }

    /** The same term begun anew today. */
    public Deadline again(DueDate present, String event) {
        return calendars.deadline(today(), event, Term.parse(present.term()));
    }

    /** The day beyond which no reply may be put off, counted from when its term began (代表法 第五十一条: six months). */
    public LocalDate furthest(String body, DueDate present) {
        return due(body, Setting.REPLY_HARD, present.fromDay(), present.event()).due();
    }

    /** The last day of the reply's term, in months from assignment (代表法 第五十一条). */
    public Deadline replyDue(LocalDate assigned, int months) {
        return calendars.deadline(assigned, "交办", new Term(months, Term.Unit.MONTHS));
    }
}
