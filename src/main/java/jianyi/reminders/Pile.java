package jianyi.reminders;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person is told this morning.
 *
 * @param own what the person has to do, the most urgent first
 * @param watched what others have to do and the person is told of
 */
record Pile(Set<DueStep> own, Set<DueStep> watched) {

    Pile() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    int items() {
        return todo() + pressed();
    }

    /** How many things the person has to do. */
    int todo() {
        return tasks(own);
    }

    /** How many things the person has to press. */
    int pressed() {
        return tasks(watched);
    }

    /** How many of all have passed their last day. */
    int late(LocalDate today) {
        return tasks(Stream.concat(own.stream(), watched.stream())
                .filter(step -> step.due().isBefore(today))
                .collect(Collectors.toSet()));
    }

    /** A task with several last days is one thing to do. */
    private static int tasks(Set<DueStep> steps) {
        return (int) steps.stream().map(DueStep::task).distinct().count();
    }
}
