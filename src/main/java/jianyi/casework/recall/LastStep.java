package jianyi.casework.recall;

import java.util.List;
import java.util.function.Predicate;
import jianyi.access.Viewer;
import jianyi.casework.act.Filled;
import jianyi.casework.act.WayDoor;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.flow.Refusal;
import org.springframework.transaction.annotation.Transactional;

/** Who may take a step back, and when it is too late: the same in every room. What is undone, and how far, is the room's to say. */
public abstract class LastStep implements RecalledRoom {

    private final Steps steps;

    protected LastStep(Steps steps) {
        this.steps = steps;
    }

    /** Locks the case until the transaction ends. @throws Refusal 404 when there is none */
    protected abstract void lock(String number);

    /** Which of a case's steps can be taken back now, whoever did them. @param all every step of it in the order of arrival */
    protected abstract Predicate<TaskStep> open(String number, List<TaskStep> all);

    /**
     * Puts the case's rows back to what they were before the step and the process with them, says so in the timeline, and tells those who
     * had been asked to do what now vanishes.
     *
     * @return what was written in it and is kept for the next time, or null
     */
    protected abstract String undo(TaskStep step, List<TaskStep> all, Viewer viewer, String reason);

    @Override
    public List<TaskStep> recallable(Viewer viewer, String number) {
        var all = steps.of(number);
        var own = all.stream()
                .filter(step -> step.standing() && viewer.id().equals(step.doneBy()))
                .toList();
        return own.isEmpty()
                ? List.of()
                : own.stream().filter(open(number, all)).toList();
    }

    @Override
    @Transactional
    public void recall(Viewer viewer, String number, String task, Filled filled) {
        lock(number);
        // Waits for whoever is opening something in this moment.
        var all = steps.locked(number);
        var step = all.stream()
                .filter(one -> one.task().equals(task) && one.doneAt() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有找到可以收回的这一步"));
        WayDoor.only(viewer.id().equals(step.doneBy()));
        if (step.recalledAt() != null) {
            throw Refusal.conflict("这一步已经收回了");
        }
        if (!open(number, all).test(step)) {
            throw Refusal.conflict("已有人打开了下一步，不能再收回");
        }
        var reason = filled.reason();
        steps.recalled(step, viewer.id(), reason, undo(step, all, viewer, reason));
    }
}
