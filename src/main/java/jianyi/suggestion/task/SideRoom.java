package jianyi.suggestion.task;

import java.util.Map;
import java.util.Optional;
import jianyi.casework.step.Arrival;
import jianyi.casework.step.StepRoom;
import jianyi.casework.step.Window;
import jianyi.flow.TaskAtHand;
import jianyi.suggestion.Suggestion;

/** A process beside the case, with the case's number: it has tasks of its own and leaves the case's way alone. */
public abstract class SideRoom extends StepRoom {

    private final SideTasks tasks;

    protected SideRoom(SideTasks tasks) {
        super(tasks.steps(), tasks.mail());
        this.tasks = tasks;
    }

    /** The time a task has that arrives now. */
    protected abstract Window window(TaskAtHand task, Suggestion suggestion);

    /** Puts what the task's form shows beside its head. */
    protected abstract void show(TaskAtHand task, Suggestion suggestion, Map<String, Object> facts);

    @Override
    protected Optional<Arrival> arrival(TaskAtHand task) {
        var suggestion = tasks.caseOf(task);
        return Optional.of(tasks.arrival(task, suggestion, window(task, suggestion)));
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        var facts = tasks.head(task, reader);
        show(task, tasks.caseOf(task), facts);
        return facts;
    }

    @Override
    public Map<String, Object> startChoices(String process, String reader) {
        return Map.of();
    }

    @Override
    public boolean startShows(String process, String field, String reader) {
        return true;
    }
}
