package jianyi.meeting.task;

import jianyi.meeting.MeetingEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.calendar.Ladder;
import jianyi.calendar.Left;
import jianyi.calendar.Quiet;
import jianyi.casework.sheet.Light;
import jianyi.meeting.MeetingWords;
import jianyi.notice.Digest;
import jianyi.notice.MorningMatter;
import jianyi.notice.MorningMatters;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.office.Settings;
import jianyi.casework.timeline.Chronicle;
import org.springframework.stereotype.Component;

/**
 * Meetings in the morning's mail, by the same ladders as suggestions: whoever has to do something, and the unit's head and the chair when
 * a resolution is not carried out in time. The notice reminds deputies of their answer by itself.
 */
@Component
class MeetingMornings implements MorningMatters {

    private static final String DUTY = "user_reportExecution";

    private final WaitingFlow waiting;
    private final Chronicle chronicle;
    private final People people;
    private final Settings settings;
    private final Calendars calendars;

    MeetingMornings(WaitingFlow waiting, Chronicle chronicle, People people, Settings settings, Calendars calendars) {
        this.waiting = waiting;
        this.chronicle = chronicle;
        this.people = people;
        this.settings = settings;
        this.calendars = calendars;
    }

    @Override
    public Map<String, List<MorningMatter>> waiting(LocalDate last, LocalDate today) {
        var matters = new HashMap<String, List<MorningMatter>>();
        for (Waiting one : waiting.all()) {
            if (quiet(one.meeting().body(), today)) {
                continue;
            }
            var from = loud(one.meeting().body(), last);
            tell(matters, one, Setting.REMIND, from, today, doers(one), true);
            if (one.key().equals(DUTY)) {
                tell(matters, one, Setting.REMIND_HEAD, from, today, heads(one), false);
                tell(matters, one, Setting.REMIND_CHAIR, from, today, chair(one), false);
            }
        }
        return matters;
    }

    private void tell(
            Map<String, List<MorningMatter>> matters,
            Waiting one,
            Setting rule,
            LocalDate last,
            LocalDate today,
            Stream<String> told,
            boolean own) {
        var from = one.arrived().isAfter(last) ? one.arrived() : last;
        boolean now = ladder(one.meeting().body(), rule).reached(one.due(), today, calendars.current()).stream()
                .anyMatch(rung -> rung.day().isAfter(from));
        if (!now && !own) {
            return;
        }
        var persons = told.distinct().toList();
        persons.forEach(person ->
                matters.computeIfAbsent(person, id -> new ArrayList<>()).add(matter(one, today, own, now)));
        if (now && !persons.isEmpty()) {
            reminded(one.meeting().number(), words(one) + "，" + left(one, today), names(persons), today);
        }
    }

    /** A morning that is run twice leaves one line. */
    private void reminded(String number, String what, String whom, LocalDate today) {
        var line = "提醒：" + what;
        boolean there = chronicle.of(number).stream()
                .filter(note -> note.at()
                        .atZoneSameInstant(BeijingClock.ZONE)
                        .toLocalDate()
                        .equals(today))
                .anyMatch(note -> note.what().equals(line) && whom.equals(note.detail()));
        if (!there) {
            chronicle.note(number, null, MeetingEntry.REMINDED, line, whom);
        }
    }

    private MorningMatter matter(Waiting one, LocalDate today, boolean own, boolean reached) {
        var calendar = calendars.current();
        var light = Light.of(one.due(), today, calendar.plusWorkingDays(today, Light.NEAR));
        var meeting = one.meeting();
        return new MorningMatter(
                meeting.number(),
                meeting.body(),
                own,
                reached,
                one.due(),
                new Digest.Item(
                        light.name().toLowerCase(Locale.ROOT),
                        light.label(),
                        meeting.kind().label(),
                        meeting.title(),
                        own ? words(one) : "等待办理：" + words(one),
                        left(one, today),
                        ChineseDates.format(one.due()),
                        own ? "/tasks/" + one.task() : "/meetings/" + meeting.number()));
    }

    private static String words(Waiting one) {
        return MeetingWords.of(one.key()).todo() + (one.matter() == null ? "" : "：" + one.matter());
    }

    private String left(Waiting one, LocalDate today) {
        return Left.words(one.due(), today, calendars.current());
    }

    private String names(List<String> persons) {
        return persons.stream()
                .map(person -> people.find(person).map(Person::name).orElse(person))
                .collect(Collectors.joining("、"));
    }

    private Stream<String> doers(Waiting one) {
        if (one.claimedBy() != null) {
            return Stream.of(one.claimedBy());
        }
        return one.persons().isEmpty() ? one.posts().stream().flatMap(this::holders) : one.persons().stream();
    }

    private Stream<String> heads(Waiting one) {
        return one.posts().stream()
                .map(post -> new Post(post.office(), Role.HEAD))
                .flatMap(this::holders);
    }

    private Stream<String> chair(Waiting one) {
        return holders(new Post(one.meeting().body(), Role.CHAIR));
    }

    private Stream<String> holders(Post post) {
        return people.in(post.group()).stream().map(Person::id);
    }

    /** Rules are checked as they are entered; one that cannot be read must not keep everybody's mail back. */
    private Ladder ladder(String body, Setting rule) {
        try {
            return Ladder.parse(settings.text(body, rule));
        } catch (IllegalArgumentException e) {
            return Ladder.parse("");
        }
    }

    /** The last day before a quiet period this was in: what was reached in it is told afterwards. */
    private LocalDate loud(String body, LocalDate last) {
        var day = last;
        while (quiet(body, day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean quiet(String body, LocalDate today) {
        try {
            return Quiet.parse(settings.text(body, Setting.QUIET)).on(today);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
