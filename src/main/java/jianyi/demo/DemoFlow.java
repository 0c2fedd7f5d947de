package jianyi.demo;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import jianyi.access.StandingFlow;
import jianyi.embedded.DemoOn;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Fills in forms as one of the demo's persons would: with that person's rights, through the same door as everybody. */
@DemoOn
@Component
class DemoFlow {

    private final IdentityService identities;
    private final RepositoryService models;
    private final FormService forms;
    private final TaskService tasks;
    private final StandingFlow standing;

    DemoFlow(
            IdentityService identities,
            RepositoryService models,
            FormService forms,
            TaskService tasks,
            StandingFlow standing) {
        this.identities = identities;
        this.models = models;
        this.forms = forms;
        this.tasks = tasks;
        this.standing = standing;
    }

    /** Starts what the step starts. @return its case number */
    String start(DemoStep step) {
        var model = models.createProcessDefinitionQuery()
                .processDefinitionKey(step.process())
                .latestVersion()
                .singleResult();
        return forms.submitStartForm(model.getId(), Map.copyOf(step.answers())).getBusinessKey();
    }

    /** Completes the one task of this kind that the person, or the deputy for whom he fills it in, has in the case. */
    void complete(String number, DemoStep step) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(step.task())
                .taskCandidateUser(step.whose())
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("the demo's " + step.person() + " has no " + step.task() + " in " + number);
        }
        forms.submitTaskForm(task.getId(), Map.copyOf(step.answers()));
    }

    /** Does something with this person's rights. */
    void as(String person, Runnable something) {
        identities.setAuthentication(person, standing.groups(person).orElseThrow());
        try {
            something.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Does something while the engine's clock shows that moment; nothing else of the engine runs yet. */
    void at(Instant moment, Runnable something) {
        ClockUtil.setCurrentTime(Date.from(moment));
        try {
            something.run();
        } finally {
            ClockUtil.reset();
        }
    }
}
