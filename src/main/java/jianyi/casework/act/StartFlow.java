package jianyi.casework.act;

import java.util.Map;
import jianyi.access.StandingFlow;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Starts a process from a page of ours: with the person's rights and through the same door as Tasklist's start form. */
@Component
public class StartFlow {

    private final IdentityService identities;
    private final RepositoryService models;
    private final FormService forms;
    private final StandingFlow standing;

    StartFlow(IdentityService identities, RepositoryService models, FormService forms, StandingFlow standing) {
        this.identities = identities;
        this.models = models;
        this.forms = forms;
        this.standing = standing;
    }

    /** Starts it within the caller's transaction. @return the case number; a refusal comes wrapped by the engine */
    public String start(String process, String person, Map<String, Object> fields) {
        identities.setAuthentication(person, standing.groups(person).orElseThrow());
        try {
            var model = models.createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            return forms.submitStartForm(model.getId(), fields).getBusinessKey();
        } finally {
            identities.clearAuthentication();
        }
    }
}
