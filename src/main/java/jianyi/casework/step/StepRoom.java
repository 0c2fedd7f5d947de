package jianyi.casework.step;

import jianyi.flow.ProcessRoom;
import jianyi.flow.TaskAtHand;

/** A room whose tasks are steps of its cases: one row a task, that says when it came, who opened, took and did it, or that it is gone. */
public abstract class StepRoom implements ProcessRoom {

    private final Steps steps;

    protected StepRoom(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void claimed(TaskAtHand task, String person) {
        steps.claimed(task.id(), person);
    }

    @Override
    public void opened(TaskAtHand task, String person) {
        steps.opened(task.id(), person);
    }

    @Override
    public void done(TaskAtHand task, String person) {
        steps.done(task.id(), person);
    }

    @Override
    public void vanished(TaskAtHand task) {
        steps.vanished(task.id());
    }
}
