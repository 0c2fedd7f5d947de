package jianyi.casework.step;

import java.util.Map;
import java.util.Optional;
import jianyi.casework.head.Head;
import jianyi.flow.TaskAtHand;

/** A process beside a case of any room, with the case's number: it has tasks of its own and leaves the case's way alone. */
public abstract class SideRoom extends StepRoom {

    private final SideTasks tasks;

    protected SideRoom(SideTasks tasks) {
        super(tasks.steps(), tasks.mail());
        this.tasks = tasks;
    }

    /** The time a task has that arrives now. */
    protected abstract Window window(TaskAtHand task, Head head);

    /** Puts what the task's form shows beside its head. */
    protected abstract void show(TaskAtHand task, Head head, Map<String, Object> facts);

    @Override
    protected Optional<Arrival> arrival(TaskAtHand task) {
        var head = tasks.caseOf(task);
        var window = window(task, head);
        var room = tasks.room(task);
        return Optional.of(new Arrival(window, null, null, room.about(task), room.notice(task, window.due())));
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        var facts = tasks.room(task).head(task, reader).facts(task, reader);
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
