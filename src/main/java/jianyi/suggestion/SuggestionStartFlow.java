package jianyi.suggestion;

import java.util.Map;
import java.util.function.Consumer;
import jianyi.access.StandingFlow;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts a suggestion from our own page: with the person's rights and through the same door as Tasklist's start form. */
@Component
class SuggestionStartFlow {

    private final IdentityService identities;
    private final RepositoryService models;
    private final FormService forms;
    private final StandingFlow standing;
    private final TransactionTemplate transaction;

    SuggestionStartFlow(
            IdentityService identities,
            RepositoryService models,
            FormService forms,
            StandingFlow standing,
            PlatformTransactionManager transactions) {
        this.identities = identities;
        this.models = models;
        this.forms = forms;
        this.standing = standing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Hands a suggestion in, all or nothing.
     *
     * @param enclosing puts into the new case what was handed in with it
     * @return its case number; a refusal of the door or the desk comes wrapped by the engine
     */
    String submit(String person, Map<String, Object> fields, Consumer<String> enclosing) {
        return transaction.execute(begun -> {
            var number = start(person, fields);
            enclosing.accept(number);
            return number;
        });
    }

    private String start(String person, Map<String, Object> fields) {
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
