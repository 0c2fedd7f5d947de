package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever way people go through the models, what the engine holds and what the cases say are the same, and no case is left where nobody
 * can go on. Another seed in every run, printed; the same way again with {@code -Djianyi.walk.seed}, longer with {@code -Djianyi.walk=2000}
 * steps.
 */
@WholeProduct
class RandomWalkTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whateverWayPeopleGoEngineAndCasesAgreeAndNoCaseIsStuck() {
        long seed = Long.getLong("jianyi.walk.seed", System.nanoTime());
        var walk = new RandomWalk(port, seed);
        var faults = walk.walk(Integer.getInteger("jianyi.walk", 60));
        System.out.println("walk: seed " + seed + ", answers " + walk.statuses() + ", " + walk.done());

        assertThat(faults).as("seed " + seed).isEmpty();
        for (String number : jdbc.sql(
                        "select coalesce(f.now, n) from unnest(?) n left join former_number f on f.number = n")
                .param(walk.numbers().toArray(String[]::new))
                .query(String.class)
                .list()) {
            assertThat(stepsOpen(number))
                    .as("tasks and steps of " + number + ", seed " + seed)
                    .isEqualTo(tasksOpen(number));
            assertThat(running(number))
                    .as(number + " runs in the engine, seed " + seed)
                    .isEqualTo(open(number));
            assertThat(!open(number) || goesOn(number))
                    .as("somebody can go on with " + number + ", seed " + seed)
                    .isTrue();
        }
        assertThat(gaps()).as("numbers left out, seed " + seed).isEmpty();
    }

    private Set<String> tasksOpen(String number) {
        var ids = new TreeSet<String>();
        tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getId)
                .forEach(ids::add);
        return ids;
    }

    private Set<String> stepsOpen(String number) {
        return new TreeSet<>(jdbc.sql("select task from step where number = ? and done_at is null and gone_at is null")
                .param(number)
                .query(String.class)
                .list());
    }

    private boolean open(String number) {
        return jdbc.sql("select ended_on is null from case_head where number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private boolean running(String number) {
        var instance = jdbc.sql("select instance from case_head where number = ?")
                .param(number)
                .query(String.class)
                .single();
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 1;
    }

    /** Somebody has a task, a day will come, or another case wakes it. */
    private boolean goesOn(String number) {
        return !tasksOpen(number).isEmpty()
                || runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                        .anyMatch(instance -> management
                                                .createJobQuery()
                                                .processInstanceId(instance.getId())
                                                .count()
                                        > 0
                                || runtime.createEventSubscriptionQuery()
                                                .processInstanceId(instance.getId())
                                                .count()
                                        > 0);
    }

    private List<String> gaps() {
        return jdbc.sql("""
                        select series || ' ' || nth from (
                            select regexp_replace(number, '\\d+$', '') as series,
                                cast(substring(number from '(\\d+)$') as int) as nth,
                                row_number() over (partition by regexp_replace(number, '\\d+$', '')
                                    order by cast(substring(number from '(\\d+)$') as int)) as place
                            from case_head where body = 'shahezi' and number ~ '^shahezi-\\d{4}-') numbered
                        where nth <> place""").query(String.class).list();
    }
}
