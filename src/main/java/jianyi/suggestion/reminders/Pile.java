package jianyi.suggestion.reminders;

import java.util.LinkedHashSet;
import java.util.Set;

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

    /** A task with several last days is one thing to do. */
    int items() {
        return tasks(own) + tasks(watched);
    }

    private static int tasks(Set<DueStep> steps) {
        return (int) steps.stream().map(DueStep::task).distinct().count();
    }
}
