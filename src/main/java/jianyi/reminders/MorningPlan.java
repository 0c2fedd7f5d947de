package jianyi.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyi.calendar.Calendars;
import jianyi.calendar.Ladder;
import jianyi.calendar.Left;
import jianyi.calendar.WorkCalendar;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.EntryKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds which steps of the ladders were reached since the last morning, and writes them into table and timeline at once. */
@Component
class MorningPlan {

    private final Reminders reminders;
    private final Chronicle chronicle;
    private final Calendars calendars;

    MorningPlan(Reminders reminders, Chronicle chronicle, Calendars calendars) {
        this.reminders = reminders;
        this.chronicle = chronicle;
        this.calendars = calendars;
    }

    /** A line of the timeline: one a case, however many tasks and people it tells of. */
    private record Line(String number, EntryKind kind, String words, Integer ratedRound) {}

    /** Plans a morning; whoever comes second finds it done. The steps are those of bodies that are not quiet. */
    @Transactional
    public void make(LocalDate today, List<DueStep> steps, Rules rules, Recipients recipients) {
        if (!reminders.open(today)) {
            return;
        }
        var soFar = reminders.soFar();
        var calendar = calendars.current();
        List<Reminders.Reached> reached = new ArrayList<>();
        Map<Line, Set<String>> lines = new LinkedHashMap<>();
        for (DueStep step : steps) {
            var before = soFar.getOrDefault(step.matter(), List.of());
            for (Audience audience : Audience.values()) {
                reached(step, audience, before, rules, today, calendar)
                        .filter(rung -> !recipients.of(step, audience).isEmpty())
                        .ifPresent(rung -> {
                            reached.add(new Reminders.Reached(
                                    step.matter(), audience, step.due(), rung.code(), rung.day(), today));
                            lines.computeIfAbsent(
                                            line(step, audience, recipients, today, calendar),
                                            l -> new LinkedHashSet<>())
                                    .addAll(recipients.names(step));
                        });
            }
        }
        reminders.add(reached);
        chronicle.noteAll(lines.entrySet().stream().map(MorningPlan::written).toList());
        reminders.planned(today);
    }

    /** The latest step reached that has not been reached before; those it stands for are missed for good. */
    private static Optional<Ladder.Rung> reached(
            DueStep step,
            Audience audience,
            List<Reminders.Reached> all,
            Rules rules,
            LocalDate today,
            WorkCalendar calendar) {
        var rule = audience.ladder(step);
        if (rule == null) {
            return Optional.empty();
        }
        var before = all.stream().filter(one -> one.audience() == audience).toList();
        LocalDate since = before.stream()
                .map(Reminders.Reached::rungDay)
                .filter(day -> day.isAfter(step.since()))
                .max(LocalDate::compareTo)
                .orElse(step.since());
        var asked = audience == Audience.ACTOR ? step.room().asked(step) : null;
        return rules.reached(step, rule, asked, today, calendar).stream()
                .filter(rung -> rung.day().isAfter(since))
                .reduce((first, last) -> last)
                .filter(rung -> before.stream()
                        .noneMatch(one ->
                                one.due().equals(step.due()) && one.rung().equals(rung.code())));
    }

    private static Line line(
            DueStep step, Audience audience, Recipients recipients, LocalDate today, WorkCalendar calendar) {
        var room = step.room();
        var left = Left.sentence(step.called(), step.due(), today, calendar);
        return new Line(
                step.number(),
                room.reminded(),
                room.told(step, recipients.title(step, audience), left),
                room.ratedRound(step));
    }

    private static Chronicle.Line written(Map.Entry<Line, Set<String>> entry) {
        Line line = entry.getKey();
        Set<String> offices = entry.getValue();
        return new Chronicle.Line(
                line.number(),
                line.kind(),
                line.words(),
                offices.isEmpty() ? null : String.join("、", offices),
                line.ratedRound());
    }
}
