package jianyi.flow;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Which open tasks a person sees, by the engine's own rights. */
@Component
public class TasksInSight {

    private final TaskService tasks;
    private final IdentityService identities;

    TasksInSight(TaskService tasks, IdentityService identities) {
        this.tasks = tasks;
        this.identities = identities;
    }

    /**
     * Lets whoever may work on the task now pass.
     *
     * @throws Refusal 404 for a task that is done or that this person may not see, 409 when another has claimed it
     */
    public void mayWorkOn(String task, String person) {
        var assignee = find(task, person)
                .orElseThrow(() -> Refusal.notFound("没有找到这项任务，可能已经办完"))
                .getAssignee();
        if (assignee != null && !assignee.equals(person)) {
            throw Refusal.conflict(Refusal.TAKEN);
        }
    }

    /** The task, for whoever may see it. */
    public Optional<Task> find(String id, String reader) {
        var groups = identities.createGroupQuery().groupMember(reader).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(reader, Administrators.working(groups));
        try {
            return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult());
        } finally {
            identities.clearAuthentication();
        }
    }
}
