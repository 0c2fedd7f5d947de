package jianyi.flow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyi.WholeProduct;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** PostgreSQL keeps a plan for what the driver has given a name, and it does so at the fifth use. */
@WholeProduct
class TaskListsTest {

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService rights;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedInToTheEngine() {
        identities.clearAuthentication();
    }

    /** Offered to a post, to a person, to nobody; the fourth belongs to a process. */
    private void fourTasksWait() {
        for (String name : List.of("清单1", "清单2", "清单3")) {
            var task = tasks.newTask();
            task.setName(name);
            tasks.saveTask(task);
            if (name.equals("清单1")) {
                tasks.addCandidateGroup(task.getId(), "listtownHandler");
                tasks.addCandidateGroup(task.getId(), "listtownHead");
            } else if (name.equals("清单2")) {
                tasks.addCandidateUser(task.getId(), "listReader");
            }
        }
        repository
                .createDeployment()
                .addModelInstance(
                        "listed.bpmn",
                        Bpmn.createExecutableProcess("listed")
                                .startEvent()
                                .userTask()
                                .name("清单4")
                                .endEvent()
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey("listed");
    }

    private void granted(String group, Resource resource, String id, Permission permission) {
        var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(id);
        right.addPermission(permission);
        rights.saveAuthorization(right);
    }

    private String seenBy(String person, String... groups) {
        identities.setAuthentication(person, List.of(groups));
        var seen = tasks.createTaskQuery().taskNameLike("清单%").orderByTaskName().asc();
        var page = seen.listPage(0, 15);
        assertThat(seen.count()).isEqualTo(page.size());
        assertThat(page)
                .allMatch(task -> tasks.createTaskQuery().taskId(task.getId()).count() == 1);
        identities.clearAuthentication();
        return page.stream().map(task -> task.getName().substring(2)).collect(Collectors.joining(" "));
    }

    @Test
    @Transactional
    void whoeverReadsAListSeesWhatHeHasBeenGrantedHoweverItWasGranted() {
        fourTasksWait();
        granted("listEverything", Resources.TASK, "*", Permissions.READ);
        granted("listProcess", Resources.PROCESS_DEFINITION, "listed", ProcessDefinitionPermissions.READ_TASK);
        granted("listProcesses", Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ_TASK);
        granted("listModels", Resources.PROCESS_DEFINITION, "*", Permissions.READ);

        assertThat(seenBy("listReader", "listtownHandler", "listtownHead")).isEqualTo("1 2");
        assertThat(seenBy("listOther", "listtownHead")).isEqualTo("1");
        assertThat(seenBy("listReader")).isEqualTo("2");
        assertThat(seenBy("listOther", "listModels")).isEmpty();
        assertThat(seenBy("listOther", "listProcess")).isEqualTo("4");
        assertThat(seenBy("listOther", "listProcess", "listtownHandler")).isEqualTo("1 4");
        assertThat(seenBy("listOther", "listEverything")).isEqualTo("1 2 3 4");
        assertThat(seenBy("listOther", "listProcesses")).isEqualTo("1 2 3 4");
    }

    @Test
    @Transactional
    void aReadersListKeepsItsPlan() {
        identities.setAuthentication("listReader", List.of("listtownHandler"));
        IntStream.range(0, 8)
                .forEach(times -> tasks.createTaskQuery()
                        .taskUnassigned()
                        .orderByDueDate()
                        .asc()
                        .listPage(0, 15));
        assertThat(kept("%granted as materialized%res.assignee_ is null%")).isPositive();
    }

    @Test
    @Transactional
    void aListWithoutAReaderIsPlannedAnewAndALookAtOneTaskIsNot() {
        IntStream.range(0, 8).forEach(times -> {
            tasks.createTaskQuery().orderByDueDate().asc().listPage(0, 15);
            tasks.createTaskQuery().taskId("none").singleResult();
        });
        assertThat(kept("%from act_ru_task res where%due_date_ asc%")).isZero();
        assertThat(kept("%from act_ru_task res%res.id_ = %")).isPositive();
    }

    private int kept(String statement) {
        return jdbc.sql(
                        "select count(*) from pg_prepared_statements where regexp_replace(lower(statement), '\\s+', ' ', 'g') like ?")
                .param(statement)
                .query(Integer.class)
                .single();
    }
}
