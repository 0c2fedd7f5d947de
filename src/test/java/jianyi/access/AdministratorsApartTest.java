package jianyi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.flow.Administrators;
import jianyi.flow.Refusal;
import jianyi.office.People;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administrators neither do a case's work nor read one, whatever the engine would let them and whatever posts they hold beside. */
@WholeProduct
class AdministratorsApartTest {

    private static final Map<String, String> ALL = Map.of(
            "apartSystem", "systemadmin",
            "apartSecurity", "securityadmin",
            "apartAudit", "auditadmin",
            "apartOperator", "operator");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FormService forms;

    @Autowired
    RepositoryService models;

    private final java.util.ArrayList<Authorization> granted = new java.util.ArrayList<>();
    private Town town;
    private Crowd crowd;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
        crowd = new Crowd(people, identities);
        ALL.forEach(crowd::person);
    }

    @AfterEach
    void whatWasGrantedIsTakenBack() {
        identities.clearAuthentication();
        granted.forEach(one -> authorizations.deleteAuthorization(one.getId()));
        ALL.keySet().forEach(identities::deleteUser);
    }

    @Test
    void whateverTheEngineGrantsNoAdministratorReturnsASuggestion() {
        var number = town.suggest("yecunDeputy1", Town.suggestion("关于管理员不办案的建议"));
        var review = town.open("yecunClerk1", "user_review", number);
        ALL.values().forEach(group -> {
            grant(group, Resources.TASK);
            grant(group, Resources.PROCESS_DEFINITION);
            grant(group, Resources.PROCESS_INSTANCE);
            grant(group, Resources.FILTER);
        });
        var returned = Town.form(Map.of("reviewOutcome", "return", "reviewReason", "请补充"));

        for (String person : List.of("apartSystem", "apartSecurity", "apartAudit", "apartOperator", "emergency")) {
            var admin = SignedIn.as(port, person);
            for (String call : List.of(
                    "GET /task",
                    "POST /task",
                    "POST /task/count",
                    "GET /task/" + review,
                    "GET /task/" + review + "/form-variables",
                    "POST /task/" + review + "/claim",
                    "POST /task/" + review + "/submit-form",
                    "POST /task/" + review + "/submit-form/",
                    "POST /task/" + review + "/complete",
                    "POST /filter/x/list",
                    "GET /filter/x/count",
                    "POST /process-definition/key/suggestion/submit-form",
                    "POST /process-definition/key/suggestion/submit-form/",
                    "POST /process-definition/key/suggestion/start",
                    "GET /process-definition/key/suggestion/deployed-start-form",
                    "GET /history/task",
                    "GET /variable-instance")) {
                var words = call.split(" ");
                var answer = admin.call(words[0], SignedIn.API + words[1], returned);
                assertThat(answer.status())
                        .as(person + " " + call + " " + answer)
                        .isEqualTo(403);
            }
        }
        assertThat(town.open("yecunClerk1", "user_review", number)).isEqualTo(review);
    }

    @Test
    void whatTheGateMightLetThroughTheDoorRefuses() {
        var number = town.suggest("yecunDeputy1", Town.suggestion("关于任务属于谁的建议"));
        var review = town.open("yecunClerk1", "user_review", number);
        Administrators.GROUPS.forEach(group -> refused("apartSecurity", List.of(group, "yecunClerk"), review));
        grant("yecunbuildHandler", Resources.TASK);
        refused("yecunbuildHandler1", List.of("yecunbuildHandler"), review);
        for (String process : List.of("suggestion", "meeting", "supervision", "extension")) {
            identities.setAuthentication("apartSecurity", List.of("securityadmin", "yecunClerk"));
            grant("securityadmin", Resources.PROCESS_DEFINITION);
            grant("securityadmin", Resources.PROCESS_INSTANCE);
            var model = models.createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            assertThatThrownBy(() -> forms.submitStartForm(model, Map.of()))
                    .as(process)
                    .satisfies(this::forbidden);
            identities.clearAuthentication();
        }
        assertThat(town.open("yecunClerk1", "user_review", number)).isEqualTo(review);
    }

    @Test
    void aClerkWhoIsAlsoAnAdministratorWorksNoMore() {
        crowd.person("apartBoth", "yecunClerk");
        assertThat(people.in("yecunClerk")).extracting("id").contains("apartBoth");
        var both = SignedIn.as(port, "apartBoth");
        assertThat(both.page("/cases").status()).isEqualTo(200);

        crowd.join("apartBoth", "operator");

        assertThat(both.page("/cases").status()).isEqualTo(403);
        assertThat(both.get("/camunda/app/tasklist/default/").status()).isEqualTo(403);
        assertThat(both.post(SignedIn.API + "/task", "{}").status()).isEqualTo(403);
        assertThat(people.posts("apartBoth")).isEmpty();
        assertThat(people.in("yecunClerk"))
                .as("is told nothing")
                .extracting("id")
                .doesNotContain("apartBoth");
        identities.deleteUser("apartBoth");
    }

    @Test
    void nobodyClaimsATaskForSomebodyElse() {
        var number = town.suggest("yecunDeputy1", Town.suggestion("关于本人领取的建议"));
        var review = town.open("yecunClerk1", "user_review", number);

        var answer = town.as("yecunClerk1")
                .post(SignedIn.API + "/task/" + review + "/claim", Map.of("userId", "apartSecurity"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("任务只能由本人领取");
    }

    private void refused(String person, List<String> groups, String task) {
        identities.setAuthentication(person, groups);
        assertThatThrownBy(() -> forms.submitTaskForm(task, Map.of("reviewOutcome", "accept")))
                .as(person + groups)
                .satisfies(this::forbidden);
        identities.clearAuthentication();
    }

    private void forbidden(Throwable thrown) {
        assertThat(Refusal.within(thrown))
                .as(thrown.toString())
                .hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(403));
    }

    private void grant(String group, Resource resource) {
        var before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        var found = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId("*")
                .count();
        if (found == 0) {
            var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId(group);
            right.setResource(resource);
            right.setResourceId("*");
            right.addPermission(Permissions.ALL);
            granted.add(authorizations.saveAuthorization(right));
        }
        identities.setAuthentication(before);
    }
}
