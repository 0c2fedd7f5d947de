package jianyi.casework.step;

import java.util.Optional;
import jianyi.flow.ProcessRoom;
import jianyi.flow.TaskAtHand;

/**
 * A room whose tasks are steps of its cases: one row a task, that says when it came, who opened, took and did it, or that it is gone. The
 * row, the last day, the name in lists and the mail come about here, the same for every room.
 */
public abstract class StepRoom implements ProcessRoom {

    private final Steps steps;
    private final TaskNews news;

    protected StepRoom(Steps steps, TaskNews news) {
        this.steps = steps;
        this.news = news;
    }

    /** What the room says of a task that has just come; empty for one that is passed over. */
    protected abstract Optional<Arrival> arrival(TaskAtHand task);

    @Override
    public void arrived(TaskAtHand task) {
        steps.practised(task);
        arrival(task).ifPresent(it -> {
            task.due(steps.arrived(task, it));
            task.about(it.about());
            if (news.reachesNobody(task)) {
                task.ahead();
            }
            if (it.notice() != null) {
                news.tell(task, it.notice());
            }
        });
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
        news.over(task.id());
    }

    @Override
    public void vanished(TaskAtHand task) {
        steps.vanished(task.id());
        news.over(task.id());
    }
}
