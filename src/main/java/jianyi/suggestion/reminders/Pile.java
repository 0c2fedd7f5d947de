package jianyi.suggestion.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.notice.MorningMatter;

/**
 * What one person is told this morning.
 *
 * @param own what the person has to do, the most urgent first
 * @param watched what others have to do and the person is told of
 * @param beside what other rooms remind the person of
 */
record Pile(Set<DueStep> own, Set<DueStep> watched, List<MorningMatter> beside) {

    Pile() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
    }

    int items() {
        return todo() + pressed();
    }

    /** How many things the person has to do. */
    int todo() {
        return tasks(own) + beside(true);
    }

    /** How many things the person has to press. */
    int pressed() {
        return tasks(watched) + beside(false);
    }

    /** How many of all have passed their last day. */
    int late(LocalDate today) {
        var late = Stream.concat(own.stream(), watched.stream())
                .filter(step -> step.due().isBefore(today))
                .collect(Collectors.toSet());
        return tasks(late)
                + (int) beside.stream().filter(one -> one.due().isBefore(today)).count();
    }

    private int beside(boolean own) {
        return (int) beside.stream().filter(one -> one.own() == own).count();
    }

    /** A task with several last days is one thing to do. */
    private static int tasks(Set<DueStep> steps) {
        return (int) steps.stream().map(DueStep::task).distinct().count();
    }
}
