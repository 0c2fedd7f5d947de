package jianyi.flow;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes a running process a step back 收回, beside what its model draws: the present activity is left and an earlier one begins
 * again. Callers hold the case's lock and put the case's own rows back in the same transaction. Two who act at once: the second
 * reads a refusal (409).
 */
@Component
public class Recall {

    /** What stands behind an activity's id to mean all its instances together. */
    private static final String ALL = "#multiInstanceBody";

    private static final char BEFORE_TITLE = '：';

    private final RuntimeService engine;
    private final TaskService tasks;
    private final TaskPeople people;

    Recall(@Lazy RuntimeService engine, @Lazy TaskService tasks, TaskPeople people) {
        this.engine = engine;
        this.tasks = tasks;
        this.people = people;
    }

    /** Names all instances of an activity together. */
    public static String all(String activity) {
        return activity + ALL;
    }

    /** Everything that waits for somebody in a case, in all its instances of these processes. */
    public List<OpenTask> open(String number, Set<String> processes) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKeyIn(processes.toArray(String[]::new))
                .list()
                .stream()
                .map(this::described)
                .toList();
    }

    /** Leaves every instance of these activities and begins another one. */
    public void back(String instance, List<String> leave, String to) {
        modify(instance, change -> {
            leave.forEach(change::cancelAllForActivity);
            change.startBeforeActivity(to);
        });
    }

    /** The same, where the one to begin asks for its instances anew. */
    public void backToAll(String instance, List<String> leave, String to) {
        back(instance, leave, all(to));
    }

    /** Adds one more instance to those that are running. */
    public void oneMore(String instance, String activity, Var<String> fact, String value) {
        modify(instance, change -> change.startBeforeActivity(activity).setVariableLocal(fact.name(), value));
    }

    /** Leaves an activity for good; what runs beside it goes on. */
    public void leave(String instance, String activity) {
        modify(instance, change -> change.cancelAllForActivity(activity));
    }

    /** Puts a new title behind the names of a case's open tasks. */
    public void rename(String number, String title) {
        query(number).forEach(task -> {
            task.setName(task.getName().substring(0, task.getName().indexOf(BEFORE_TITLE) + 1) + title);
            tasks.saveTask(task);
        });
    }

    /** Does something with the engine; who comes second is told so. @throws Refusal 409 */
    public static void atOnce(Runnable act) {
        try {
            act.run();
        } catch (OptimisticLockingException e) {
            throw Refusal.conflict("这件事项刚刚有人办理过，请刷新后再看");
        }
    }

    private void modify(String instance, Consumer<ProcessInstanceModificationBuilder> how) {
        var change = engine.createProcessInstanceModification(instance);
        how.accept(change);
        atOnce(change::execute);
    }

    private Stream<Task> query(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream();
    }

    private OpenTask described(Task task) {
        var found = people.of(task.getId());
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getProcessInstanceId(),
                found.stream()
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .toList(),
                Stream.concat(
                                found.stream().map(IdentityLink::getUserId),
                                Stream.of(task).map(Task::getAssignee))
                        .filter(user -> user != null)
                        .toList());
    }
}
