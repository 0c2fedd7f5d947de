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

    /** What a task is about beside its case, in words; empty when the case says it all. */
    protected String matter(TaskAtHand task) {
        return "";
    }

    /** Whether a task is told as it comes; otherwise the mornings tell of it when its time has come. */
    protected boolean tells(TaskAtHand task, Head head, Window window) {
        return true;
    }

    @Override
    protected Optional<Arrival> arrival(TaskAtHand task) {
        var head = tasks.caseOf(task);
        var window = window(task, head);
        var room = tasks.room(task);
        var matter = matter(task);
        var about = matter.isEmpty() ? room.about(task) : matter + "（" + room.about(task) + "）";
        var notice = tells(task, head, window) ? room.notice(task, window.due(), matter) : null;
        return Optional.of(new Arrival(window, null, null, about, notice));
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
