package jianyi.suggestion.task;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.casework.time.Deadlines;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import org.springframework.stereotype.Component;

/** On which day the windows end that change a case's course; null while its clocks stand still. */
@Component
class TimerDays {

    private final DueDays windows;
    private final Deadlines deadlines;
    private final Handlings handlings;
    private final Steps steps;

    TimerDays(DueDays windows, Deadlines deadlines, Handlings handlings, Steps steps) {
        this.windows = windows;
        this.deadlines = deadlines;
        this.handlings = handlings;
        this.steps = steps;
    }

    /** The last day of a task that waits, or of one that is about to arrive. */
    LocalDate task(String number, String key, Long handling) {
        return unlessPaused(
                number,
                waiting(number, key, handling)
                        .map(TaskStep::due)
                        .orElseGet(() -> windows.of(number, key, handling == null ? null : handling.toString())
                                .due()));
    }

    /** The last day on which a lead waits for its co-units. */
    LocalDate opinions(long lead) {
        var waits = handlings.get(lead);
        return unlessPaused(
                waits.number(),
                handlings.of(waits.number()).stream()
                        .filter(h -> h.round() == waits.round()
                                && h.part() == Part.CO
                                && !h.state().ended())
                        .map(Handling::opinionDue)
                        .max(LocalDate::compareTo)
                        .orElse(waits.replyDue()));
    }

    /** The last day for what a unit owes: its reply, or a co-unit's opinion. */
    LocalDate owed(long id) {
        var handling = handlings.get(id);
        return unlessPaused(
                handling.number(), handling.part() == Part.CO ? handling.opinionDue() : handling.replyDue());
    }

    private Optional<TaskStep> waiting(String number, String key, Long handling) {
        return steps.waiting(number).stream()
                .filter(step ->
                        step.key().equals(key) && step.due() != null && Objects.equals(step.handling(), handling))
                .findFirst();
    }

    private LocalDate unlessPaused(String number, LocalDate day) {
        return deadlines.paused(number) ? null : day;
    }
}
