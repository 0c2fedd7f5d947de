package jianyi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.flow.Administrators;
import jianyi.office.People;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people with work in Tasklist, and the administrators, may and may not do through the applications' own interface. */
@WholeProduct
class GateTest {

    private static final Map<String, SignedIn> AT_WORK = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService rights;

    Crowd crowd;
    String deployment;
    String instance;
    String task;

    @BeforeEach
    void aCaseWaitsForAUnitAndADeputy() {
        crowd = new Crowd(people, identities);
        crowd.person("gateHandler", "gatetownHandler");
        crowd.person("gateDeputy", "gatetownDeputy");
        crowd.person("gateStranger", "elsewhereHandler");
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "gate.bpmn",
                        Bpmn.createExecutableProcess("gate")
                                .name("门")
                                .startEvent()
                                .userTask("user_handle")
                                .name("办理")
                                .camundaCandidateGroups("gatetownHandler")
                                .camundaCandidateUsers("gateDeputy")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey("gate").getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void clean() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/task/{task}/complete",
        "POST,/task/{task}/bpmnError",
        "POST,/task/{task}/bpmnEscalation",
        "POST,/task/{task}/resolve",
        "POST,/task/{task}/delegate",
        "POST,/task/{task}/assignee",
        "POST,/task/{task}/identity-links",
        "POST,/task/{task}/identity-links/delete",
        "POST,/task/{task}/comment/create",
        "GET,/task/{task}/comment",
        "POST,/task/{task}/attachment/create",
        "POST,/task/{task}/variables",
        "GET,/task/{task}/variables",
        "PUT,/task/{task}/variables/x",
        "POST,/task/{task}/localVariables",
        "PUT,/task/{task}/localVariables/x",
        "DELETE,/task/{task}/variables/x",
        "PUT,/task/{task}",
        "DELETE,/task/{task}",
        "POST,/task/create",
        "GET,/task/report/candidate-group-count",
        "POST,/filter/create",
        "PUT,/filter/x",
        "DELETE,/filter/x",
        "GET,/filter/x/singleResult",
        "POST,/process-definition/key/gate/start",
        "POST,/process-definition/key/gate/submit-form/",
        "POST,/process-definition/x/restart",
        "PUT,/process-definition/key/gate/suspended",
        "DELETE,/process-definition/key/gate",
        "POST,/process-instance",
        "GET,/process-instance/{instance}",
        "GET,/process-instance/{instance}/variables",
        "POST,/process-instance/{instance}/variables",
        "POST,/process-instance/{instance}/modification",
        "PUT,/process-instance/{instance}/suspended",
        "DELETE,/process-instance/{instance}",
        "POST,/process-instance/delete",
        "POST,/message",
        "POST,/signal",
        "POST,/condition",
        "POST,/execution/{instance}/signal",
        "POST,/execution/{instance}/localVariables",
        "POST,/migration/execute",
        "POST,/modification/execute",
        "POST,/deployment/create",
        "GET,/deployment",
        "POST,/history/process-instance",
        "GET,/history/task?taskId={task}",
        "GET,/history/variable-instance",
        "GET,/history/detail",
        "GET,/history/user-operation",
        "GET,/variable-instance",
        "POST,/variable-instance",
        "GET,/job",
        "PUT,/job/x/retries",
        "POST,/external-task/fetchAndLock",
        "GET,/user",
        "POST,/user/create",
        "PUT,/user/gateHandler/profile",
        "PUT,/user/gateHandler/credentials",
        "POST,/user/gateHandler/unlock",
        "PUT,/group/districtClerk/members/gateHandler",
        "POST,/authorization/create",
        "GET,/authorization",
        "GET,/metrics/activity-instance-start/sum",
        "PATCH,/task/{task}",
        "HEAD,/history/task",
        "POST,/decision-definition/key/x/evaluate"
    })
    void nothingButFormsClaimsAndQueriesPassesForPeopleAtWork(String method, String path) {
        for (String person : List.of("gateHandler", "gateDeputy")) {
            var answer = AT_WORK.computeIfAbsent(person, id -> SignedIn.as(port, id))
                    .call(method, SignedIn.API + filled(path), "{}");

            assertThat(answer.status()).as(person + " " + method + path).isEqualTo(403);
            if (!method.equals("HEAD")) {
                assertThat(answer.message()).isEqualTo("您无权进行此操作");
            }
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/camunda/api/engine/engine/other/task",
        "GET,/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
        "POST,/camunda/api/cockpit/plugin/base/default/process-instance",
        "POST,/camunda/api/admin/auth/user/default/login/cockpit",
        "GET,/camunda/api/admin/plugin/adminPlugins/default/x",
        "GET,/camunda/api/welcome/plugin/x/static/y"
    })
    void theOtherApplicationsInterfacesStayClosed(String method, String path) {
        assertThat(SignedIn.as(port, "gateHandler").call(method, path, "{}").status())
                .isEqualTo(403);
    }

    @Test
    void whatTasklistNeedsPasses() {
        var handler = SignedIn.as(port, "gateHandler");
        var api = SignedIn.API;

        assertThat(handler.get(api + "/task").json()).hasSize(1);
        assertThat(handler.post(api + "/task", Map.of("candidateGroup", "gatetownHandler"))
                        .json())
                .hasSize(1);
        assertThat(handler.get(api + "/task/" + task).json().path("name").asText())
                .isEqualTo("办理");
        assertThat(handler.get(api + "/task/" + task + "/form").status()).isEqualTo(200);
        assertThat(handler.get(api + "/task/" + task + "/form-variables").status())
                .isEqualTo(200);
        assertThat(handler.get(api + "/task/" + task + "/identity-links").status())
                .isEqualTo(200);
        assertThat(handler.get(api + "/process-definition/key/gate/xml").status())
                .isEqualTo(200);
        assertThat(handler.get(api + "/user/gateHandler/profile").status()).isEqualTo(200);
        assertThat(handler.get(api + "/identity/groups?userId=gateHandler").status())
                .isEqualTo(200);
        assertThat(handler.post(api + "/task/" + task + "/claim", Map.of("userId", "gateHandler"))
                        .status())
                .isEqualTo(204);
        assertThat(rights.createAuthorizationQuery().resourceId(task).list())
                .as("his post's right is his, a second one of his own would outlive it")
                .extracting(Authorization::getUserId)
                .containsExactlyInAnyOrder(null, "gateDeputy");
        assertThat(handler.post(api + "/task/" + task + "/submit-form", "{}").status())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void aStrangersUnitSeesNothingOfIt() {
        var stranger = SignedIn.as(port, "gateStranger");

        assertThat(stranger.get(SignedIn.API + "/task").json()).isEmpty();
        assertThat(stranger.get(SignedIn.API + "/task/" + task).status()).isIn(403, 404);
        assertThat(stranger.post(SignedIn.API + "/task/" + task + "/submit-form", "{}")
                        .status())
                .isIn(403, 404);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void nobodyStartsAProcessTheirRoleDoesNotStart() {
        assertThat(SignedIn.as(port, "gateHandler")
                        .post(SignedIn.API + "/process-definition/key/gate/submit-form", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("gate")
                        .count())
                .isOne();
    }

    @Test
    void administratorsAreKeptApartAndReadNoCase() {
        crowd.person("gateSystem", "systemadmin");
        crowd.person("gateSecurity", "securityadmin");
        crowd.person("gateAudit", "auditadmin");
        crowd.person("gateOperator", "operator");
        var table = Stream.of(
                "/user systemadmin securityadmin",
                "/authorization securityadmin",
                "/process-instance operator",
                "/job operator",
                "/variable-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/user-operation",
                "/task/" + task + "/variables");

        table.forEach(line -> List.of("systemadmin", "securityadmin", "auditadmin", "operator")
                .forEach(group -> {
                    var person =
                            "gate" + group.replace("admin", "").substring(0, 1).toUpperCase()
                                    + group.replace("admin", "").substring(1);
                    var words = List.of(line.split(" "));
                    assertThat(SignedIn.as(port, person)
                                    .get(SignedIn.API + words.get(0))
                                    .status())
                            .as(group + " " + line)
                            .isEqualTo(words.contains(group) ? 200 : 403);
                }));
        List.of("gateSystem", "gateSecurity", "gateAudit", "gateOperator")
                .forEach(person -> assertThat(SignedIn.as(port, person)
                                .get(SignedIn.API + "/task")
                                .status())
                        .as(person)
                        .isEqualTo(403));
    }

    @Test
    void eachAdministratorOpensOnlyTheirOwnPages() {
        crowd.person("gateAudit", "auditadmin");
        crowd.person("gateSecurity", "securityadmin");
        var audit = SignedIn.as(port, "gateAudit");
        var security = SignedIn.as(port, "gateSecurity");

        assertThat(audit.page("/audit").body()).contains("gateAudit", "登录成功");
        assertThat(audit.page("/locks").status()).isEqualTo(403);
        assertThat(security.page("/locks").status()).isEqualTo(200);
        assertThat(security.page("/audit").status()).isEqualTo(403);
        assertThat(SignedIn.as(port, "gateHandler").page("/audit").status()).isEqualTo(403);
    }

    @Test
    void theSystemAdministratorEntersPeopleButMakesNoAdministrators() {
        crowd.person("gateSystem", "systemadmin");
        crowd.person("gateNewcomer");
        var system = SignedIn.as(port, "gateSystem");
        var api = SignedIn.API;

        assertThat(system.put(api + "/group/gatetownHandler/members/gateNewcomer", "{}")
                        .status())
                .isEqualTo(204);
        for (String sealed : Administrators.GROUPS) {
            assertThat(system.put(api + "/group/" + sealed + "/members/gateSystem", "{}")
                            .status())
                    .as(sealed)
                    .isEqualTo(403);
        }
        assertThat(system.put(api + "/user/emergency/credentials", Map.of("password", "Gangtie-1958!"))
                        .status())
                .isEqualTo(403);
        assertThat(system.delete(api + "/user/emergency").status()).isEqualTo(403);
    }

    private String filled(String path) {
        return path.replace("{task}", task).replace("{instance}", instance);
    }
}
