package jianyi.flow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import jianyi.WholeProduct;
import org.camunda.bpm.engine.TaskService;
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
    JdbcClient jdbc;

    @Test
    @Transactional
    void aListOfTasksIsPlannedForEachReaderAndALookAtOneTaskIsNot() {
        IntStream.range(0, 8).forEach(times -> {
            tasks.createTaskQuery().orderByDueDate().asc().listPage(0, 15);
            tasks.createTaskQuery().taskId("none").singleResult();
        });
        assertThat(kept("%from act_ru_task res%due_date_ asc%")).isZero();
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
