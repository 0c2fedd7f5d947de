package jianyi.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.notice.LaterNews;

/**
 * What one person is told this morning.
 *
 * @param own what the person has to do, the most urgent first
 * @param watched what others have to do and the person is told of
 * @param news what has happened and asks nothing of the person
 */
record Pile(Set<DueStep> own, Set<DueStep> watched, List<LaterNews> news) {

    Pile() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
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
