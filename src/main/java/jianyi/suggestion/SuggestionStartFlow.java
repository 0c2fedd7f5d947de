package jianyi.suggestion;

import java.util.Map;
import jianyi.access.StandingFlow;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Starts a suggestion from our own page: with the person's rights and through the same door as Tasklist's start form. */
@Component
class SuggestionStartFlow {

    private final IdentityService identities;
    private final RepositoryService models;
    private final FormService forms;
    private final StandingFlow standing;

    SuggestionStartFlow(
            IdentityService identities, RepositoryService models, FormService forms, StandingFlow standing) {
        this.identities = identities;
        this.models = models;
        this.forms = forms;
        this.standing = standing;
    }

    /** Hands a suggestion in. @return its case number; a refusal of the door or the desk comes wrapped by the engine */
    String submit(String person, Map<String, Object> fields) {
        identities.setAuthentication(person, standing.groups(person).orElseThrow());
        try {
            var model = models.createProcessDefinitionQuery()
                    .processDefinitionKey("suggestion")
                    .latestVersion()
                    .singleResult();
            return forms.submitStartForm(model.getId(), fields).getBusinessKey();
        } finally {
            identities.clearAuthentication();
        }
    }
}
