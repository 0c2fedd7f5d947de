package jianyi.suggestion.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.calendar.Calendars;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The morning's reminders: on every working day from the set hour on, once. First what was reached is written down, then each person's
 * digest in a transaction of its own; whoever finds a morning that was broken off goes on where it stopped.
 */
@Component
public class MorningRun {

    private static final Logger LOG = LoggerFactory.getLogger(MorningRun.class);

    private final DueSteps steps;
    private final Reminders reminders;
    private final MorningPlan plan;
    private final DigestWriter writer;
    private final Calendars calendars;
    private final Settings settings;
    private final Offices offices;
    private final People people;
    private final Clock clock;

    MorningRun(
            DueSteps steps,
            Reminders reminders,
            MorningPlan plan,
            DigestWriter writer,
            Calendars calendars,
            Settings settings,
            Offices offices,
            People people,
            Clock clock) {
        this.steps = steps;
        this.reminders = reminders;
        this.plan = plan;
        this.writer = writer;
        this.calendars = calendars;
        this.settings = settings;
        this.offices = offices;
        this.people = people;
        this.clock = clock;
    }

    /** Does what is due now, if anything. @return how many digests were written here */
    public int run() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        if (!calendars.current().isWorkingDay(today) || now.getHour() < hour() || reminders.ended(today)) {
            return 0;
        }
        var rules = new Rules(settings);
        var roll = new Roll(people, offices);
        var due = steps.all().stream()
                .filter(step -> !rules.quiet(step.body(), today))
                .toList();
        plan.make(today, due, rules, roll);
        int written = write(today, due, roll);
        reminders.end(today);
        return written;
    }

    private int hour() {
        return offices.all().stream()
                .filter(office -> office.kind() == OfficeKind.STANDING)
                .findFirst()
                .map(Office::code)
                .map(district -> settings.number(district, Setting.DIGEST_HOUR))
                .orElse(0);
    }

    /** What one person gets. */
    private static final class Pile {
        final List<DueStep> own = new ArrayList<>();
        final List<DueStep> watched = new ArrayList<>();
        boolean reached;
    }

    private int write(LocalDate today, List<DueStep> due, Roll roll) {
        int written = 0;
        for (var one : piles(today, due, roll).entrySet()) {
            var person = roll.person(one.getKey());
            var pile = one.getValue();
            if (pile.reached && person.isPresent()) {
                written += writer.write(person.get(), today, pile.own, pile.watched) ? 1 : 0;
            }
        }
        if (written > 0) {
            LOG.info("{} people reminded this morning", written);
        }
        return written;
    }

    private Map<String, Pile> piles(LocalDate today, List<DueStep> due, Roll roll) {
        var untold = reminders.untold();
        var told = reminders.told();
        Map<String, Pile> piles = new LinkedHashMap<>();
        for (DueStep step : due) {
            var actors = roll.of(step, Audience.ACTOR);
            actors.forEach(person ->
                    piles.computeIfAbsent(person, id -> new Pile()).own.add(step));
            for (var reached : untold.getOrDefault(step.matter(), List.of())) {
                for (String person : roll.of(step, reached.audience())) {
                    if (!covered(told.get(person), reached.day())) {
                        var pile = piles.computeIfAbsent(person, id -> new Pile());
                        pile.reached = true;
                        if (!actors.contains(person) && !pile.watched.contains(step)) {
                            pile.watched.add(step);
                        }
                    }
                }
            }
        }
        return piles;
    }

    /** Whether a digest this person has had was written after that was reached. */
    private static boolean covered(LocalDate told, LocalDate reached) {
        return told != null && !told.isBefore(reached);
    }
}
