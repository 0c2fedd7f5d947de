package jianyi.reminders;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyi.calendar.Ladder;
import jianyi.calendar.Quiet;
import jianyi.calendar.WorkCalendar;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of every body about reminders as they stand this morning, each read once. */
class Rules {

    private static final Logger LOG = LoggerFactory.getLogger(Rules.class);
    private static final Ladder NOBODY = Ladder.parse("");
    private static final Quiet NEVER = Quiet.parse("");

    private final Settings settings;
    private final Map<String, Ladder> ladders = new HashMap<>();
    private final Map<String, Quiet> quiet = new HashMap<>();

    Rules(Settings settings) {
        this.settings = settings;
    }

    /** When an audience is reminded of a task of this body. */
    Ladder ladder(String body, Setting rule) {
        return ladders.computeIfAbsent(body + " " + rule.key(), key -> read(body, rule, Ladder::parse, NOBODY));
    }

    /** The steps of an audience's ladder that were reached, none of them before the day from which the task's room asks for it. */
    List<Ladder.Rung> reached(DueStep step, Setting rule, Setting asked, LocalDate today, WorkCalendar calendar) {
        var rungs = ladder(step.body(), rule).reached(step.due(), today, calendar);
        if (asked == null) {
            return rungs;
        }
        var first = ladder(step.body(), asked).reached(step.due(), today, calendar);
        return Stream.concat(first.stream(), rungs.stream())
                .filter(rung ->
                        !first.isEmpty() && !rung.day().isBefore(first.get(0).day()))
                .sorted(Comparator.comparing(Ladder.Rung::day))
                .toList();
    }

    /** Whether nobody is reminded of this body's cases on that day. */
    boolean quiet(String body, LocalDate day) {
        return quiet.computeIfAbsent(body, key -> read(body, Setting.QUIET, Quiet::parse, NEVER))
                .on(day);
    }

    /** A rule somebody has written wrongly must not keep everybody else's reminders back. */
    private <T> T read(String body, Setting rule, Function<String, T> reader, T none) {
        try {
            return reader.apply(settings.text(body, rule));
        } catch (IllegalArgumentException e) {
            LOG.warn("The setting {} of {} cannot be read and is passed over: {}", rule.key(), body, e.getMessage());
            return none;
        }
    }
}
