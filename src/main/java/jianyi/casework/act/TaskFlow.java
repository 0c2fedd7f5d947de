package jianyi.casework.act;

import java.util.Map;
import java.util.function.Supplier;
import jianyi.access.StandingFlow;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Completes a task from a page of ours: with the person's rights and through the same door as Tasklist's form. */
@Component
public class TaskFlow {

    private final IdentityService identities;
    private final TaskService tasks;
    private final FormService forms;
    private final StandingFlow standing;

    TaskFlow(IdentityService identities, TaskService tasks, FormService forms, StandingFlow standing) {
        this.identities = identities;
        this.tasks = tasks;
        this.forms = forms;
        this.standing = standing;
    }

    /**
     * The id in its model of a task this person may see.
     *
     * @throws Refusal 404 for one that is done, or none of this person's
     */
    public String key(String task, String person) {
        return as(person, () -> {
            var found = tasks.createTaskQuery().taskId(task).singleResult();
            if (found == null) {
                throw Refusal.notFound("没有找到这项任务，可能已经办完");
            }
            return found.getTaskDefinitionKey();
        });
    }

    /** Completes it. What door and desk refuse comes wrapped by the engine ({@link Refusal#within}). */
    public void complete(String task, String person, Map<String, Object> fields) {
        as(person, () -> {
            forms.submitTaskForm(task, fields);
            return task;
        });
    }

    private <T> T as(String person, Supplier<T> doing) {
        identities.setAuthentication(person, standing.groups(person).orElseThrow(() -> Refusal.forbidden("这个账号已经停用")));
        try {
            return doing.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
