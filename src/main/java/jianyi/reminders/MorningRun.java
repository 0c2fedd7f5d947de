package jianyi.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.calendar.Calendars;
import jianyi.notice.LaterNews;
import jianyi.notice.MorningNews;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The morning's reminders: on every working day from the set hour on, once. First what was reached is written down, then the
 * digests, some persons' in a transaction, so that the outbox sends the first while the next are written; whoever finds a morning that
 * was broken off goes on where it stopped.
 */
@Component
public class MorningRun {

    private static final Logger LOG = LoggerFactory.getLogger(MorningRun.class);
    /** Persons whose digests are written in one transaction: as many as the outbox sends at a time. */
    private static final int AT_ONCE = 50;

    private final DueSteps steps;
    private final Reminders reminders;
    private final MorningPlan plan;
    private final DigestWriter writer;
    private final MorningNews morning;
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
            MorningNews morning,
            Calendars calendars,
            Settings settings,
            Offices offices,
            People people,
            Clock clock) {
        this.steps = steps;
        this.reminders = reminders;
        this.plan = plan;
        this.writer = writer;
        this.morning = morning;
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
        var recipients = new Recipients(people, offices);
        var due = steps.all().stream()
                .filter(step -> !rules.quiet(step.body(), today))
                .toList();
        plan.make(today, due, rules, recipients);
        var news = morning.waiting().stream()
                .filter(one -> !rules.quiet(one.ringOffice(), today))
                .toList();
        int written = write(today, due, news, recipients);
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

    private int write(LocalDate today, List<DueStep> due, List<LaterNews> news, Recipients recipients) {
        int written = 0;
        var portion = new LinkedHashMap<Person, Pile>();
        var piles = piles(due, recipients);
        news.forEach(one -> pile(piles, one.person()).news().add(one));
        for (var one : piles.entrySet()) {
            recipients.person(one.getKey()).ifPresent(person -> portion.put(person, one.getValue()));
            if (portion.size() == AT_ONCE) {
                written += writer.write(portion, today);
                portion.clear();
            }
        }
        written += portion.isEmpty() ? 0 : writer.write(portion, today);
        if (written > 0) {
            LOG.info("{} people reminded this morning", written);
        }
        return written;
    }

    /** What everybody is told who has not been told of something reached; the one with the most urgent task comes first. */
    private Map<String, Pile> piles(List<DueStep> due, Recipients recipients) {
        var untold = reminders.untold();
        var told = reminders.told();
        Set<String> concerned = new HashSet<>();
        Map<String, Pile> piles = new LinkedHashMap<>();
        for (DueStep step : due) {
            var actors = recipients.of(step, Audience.ACTOR);
            actors.forEach(person -> pile(piles, person).own().add(step));
            for (var reached : untold.getOrDefault(step.matter(), List.of())) {
                for (String person : recipients.of(step, reached.audience())) {
                    if (!covered(told.get(person), reached.day())) {
                        concerned.add(person);
                        if (!actors.contains(person)) {
                            pile(piles, person).watched().add(step);
                        }
                    }
                }
            }
        }
        piles.keySet().retainAll(concerned);
        return piles;
    }

    private static Pile pile(Map<String, Pile> piles, String person) {
        return piles.computeIfAbsent(person, id -> new Pile());
    }

    /** Whether a digest this person has had was written after that was reached. */
    private static boolean covered(LocalDate told, LocalDate reached) {
        return told != null && !told.isBefore(reached);
    }
}
