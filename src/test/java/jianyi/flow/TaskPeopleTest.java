package jianyi.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jianyi.WholeProduct;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A task that somebody has done since it was listed is nobody's, and no fault. */
@WholeProduct
class TaskPeopleTest {

    @Autowired
    TaskPeople people;

    @Autowired
    TaskService tasks;

    @Test
    @Transactional
    void whoMayDoATaskIsToldUntilItIsDone() {
        var task = tasks.newTask();
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), "yecunClerk");
        tasks.addCandidateUser(task.getId(), "yecunDeputy1");

        assertThat(people.of(task.getId()))
                .extracting(IdentityLink::getGroupId, IdentityLink::getUserId)
                .containsExactlyInAnyOrder(tuple("yecunClerk", null), tuple(null, "yecunDeputy1"));

        tasks.complete(task.getId());
        assertThat(people.of(task.getId())).isEmpty();
    }
}
