package jianyi.suggestion.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import jianyi.access.StandingFlow;
import jianyi.flow.Answers;
import jianyi.flow.FormSchema;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Completes the task 交办 of a case as the clerk who asked for it: with that person's rights and through Tasklist's door. */
@Component
class AssignTaskFlow {

    private static final String TASK = "user_assign";

    private final IdentityService identities;
    private final TaskService tasks;
    private final FormService forms;
    private final StandingFlow standing;
    private final FormSchema form;

    AssignTaskFlow(IdentityService identities, TaskService tasks, FormService forms, StandingFlow standing) {
        this.identities = identities;
        this.tasks = tasks;
        this.forms = forms;
        this.standing = standing;
        try {
            this.form = FormSchema.read(new ClassPathResource("forms/suggestion-assign.form").getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the door would hand on. @throws Refusal 400 naming the field, where the door would refuse */
    Answers check(Map<String, Object> fields) {
        return form.check(Variables.fromMap(fields));
    }

    /**
     * Assigns a case within the caller's transaction. The engine wraps what door and desk refuse ({@link Refusal#within}).
     *
     * @throws Refusal 409 when the person has no such task: it is done, or was never the person's
     */
    void assign(String person, String number, Map<String, Object> fields) {
        var groups = standing.groups(person).orElseThrow(() -> Refusal.forbidden("这个账号已经停用"));
        identities.setAuthentication(person, groups);
        try {
            var task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(TASK)
                    .singleResult();
            if (task == null) {
                throw Refusal.conflict(Refusal.TAKEN);
            }
            forms.submitTaskForm(task.getId(), fields);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Whether somebody else changed the same case in the same moment, so that trying again decides. */
    boolean lostARace(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockingException
                    || t instanceof java.sql.SQLException sql && "40P01".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
