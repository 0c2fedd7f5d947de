package jianyi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.office.People;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist's filters for a clerk and for a deputy whose rating the clerk may enter. */
@WholeProduct
class FilterTest {

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
    FilterService filters;

    String deployment;

    @BeforeEach
    void aReviewAndARatingWait() {
        var crowd = new Crowd(people, identities);
        crowd.person("filterClerk", "filtertownClerk");
        crowd.person("filterDeputy", "filtertownDeputy");
        deployment = repository
                .createDeployment()
                .addModelInstance("filtering.bpmn", twoTasks())
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey("filtering");
    }

    @AfterEach
    void clean() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aClerksEverydayFiltersLeaveTheDeputiesTasksOut() {
        due("user_review", 3);
        due("user_rate", 3);
        var clerk = SignedIn.as(port, "filterClerk");

        assertThat(shown(clerk, "待办")).containsExactly("user_review");
        assertThat(shown(clerk, "我领取的")).isEmpty();
        assertThat(shown(clerk, "即将到期")).containsExactly("user_review");
        assertThat(shown(clerk, "已逾期")).isEmpty();
        assertThat(shown(clerk, "代录")).containsExactly("user_rate");
    }

    /** Our count answers from the steps of cases, the engine's list from its own tables; they name the lists alike. */
    @Test
    void whatIsCountedIsWhatIsListed() {
        var town = new Town(port);
        var number = town.suggest("yecunDeputy2", Town.suggestion("关于清点待办的建议"));
        var clerk = town.as("yecunClerk1");
        var review = town.open("yecunClerk1", "user_review", number);
        town.as("yecunClerk2").post(SignedIn.API + "/task/" + review + "/claim", Map.of("userId", "yecunClerk2"));

        for (String person :
                List.of("yecunClerk1", "yecunClerk2", "yecunDeputy2", "yecunagriHandler1", "yecunChair1")) {
            var reader = town.as(person);
            var counted = reader.get("/api/tasks/counts").json();
            for (String list : names(reader)) {
                assertThat(counted.path(list).asInt(-1)).as(person + " " + list).isEqualTo(all(reader, list));
            }
        }
        assertThat(clerk.get("/api/tasks/counts").json().path("同事在办").asInt()).isPositive();
    }

    @Test
    void aDeputyFindsTheirTaskUnderTheirOwn() {
        due("user_rate", -1);
        var deputy = SignedIn.as(port, "filterDeputy");

        assertThat(shown(deputy, "待办")).containsExactly("user_rate");
        assertThat(shown(deputy, "已逾期")).containsExactly("user_rate");
        assertThat(names(deputy)).doesNotContain("代录");
    }

    @Test
    void aClaimedTaskIsMineAndStillToDo() {
        var review = tasks.createTaskQuery().taskDefinitionKey("user_review").processDefinitionKey("filtering");
        tasks.claim(review.singleResult().getId(), "filterClerk");
        var clerk = SignedIn.as(port, "filterClerk");

        assertThat(shown(clerk, "我领取的")).containsExactly("user_review");
        assertThat(shown(clerk, "待办")).containsExactly("user_review");
        assertThat(names(clerk)).contains("待办").doesNotContain("我的待办", "本单位待办");
    }

    @Test
    void everyTaskThatNamesADeputyIsLeftToTheDeputyAndNoOther() {
        var named = new TreeSet<String>();
        var others = new TreeSet<String>();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(one -> !one.getKey().equals("filtering"))
                .map(one -> repository.getBpmnModelInstance(one.getId()))
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .forEach(task -> (onWord(task) ? named : others).add(task.getId()));

        assertThat(named).contains("user_rate", "user_agreeWithdrawal", "user_answerNotice");
        assertThat(keys("代录").getKeys())
                .containsExactlyInAnyOrderElementsOf(named)
                .doesNotContainAnyElementsOf(others);
        assertThat(keys("待办").getQueries().get(1).getKeyNotIn()).containsExactlyInAnyOrderElementsOf(named);
    }

    /** Somebody is named, and there are those who may enter it for him; what named people share with clerks is everybody's own work. */
    private static boolean onWord(UserTask task) {
        return !task.getCamundaCandidateUsersList().isEmpty()
                && task.getCamundaCandidateGroups().contains("nterers(");
    }

    private TaskQueryImpl keys(String name) {
        return filters.createFilterQuery().filterName(name).singleResult().getQuery();
    }

    private void due(String key, int days) {
        var task = tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .processDefinitionKey("filtering")
                .singleResult();
        task.setDueDate(Date.from(Instant.now().plus(days, ChronoUnit.DAYS)));
        tasks.saveTask(task);
    }

    private static List<String> names(SignedIn person) {
        return person.get(SignedIn.API + "/filter").json().findValuesAsText("name");
    }

    private static int all(SignedIn person, String name) {
        return person.post(SignedIn.API + "/filter/" + id(person, name) + "/count", "{}")
                .json()
                .path("count")
                .asInt();
    }

    private static String id(SignedIn person, String name) {
        var filters = person.get(SignedIn.API + "/filter").json();
        return StreamSupport.stream(filters.spliterator(), false)
                .filter(filter -> filter.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static List<String> shown(SignedIn person, String name) {
        return person.post(SignedIn.API + "/filter/" + id(person, name) + "/list", "{}")
                .json()
                .findValuesAsText("taskDefinitionKey");
    }

    private static BpmnModelInstance twoTasks() {
        return Bpmn.createExecutableProcess("filtering")
                .startEvent()
                .parallelGateway("both")
                .userTask("user_review")
                .camundaCandidateGroups("filtertownClerk")
                .endEvent()
                .moveToNode("both")
                .userTask("user_rate")
                .camundaCandidateUsers("filterDeputy")
                .camundaCandidateGroups("filtertownClerk")
                .endEvent()
                .done();
    }
}
