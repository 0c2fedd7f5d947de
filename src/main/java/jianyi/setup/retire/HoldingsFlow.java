package jianyi.setup.retire;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the engine knows of a person or a post: tasks in hand, tasks of his own, and whether anything was ever done. */
@Component
class HoldingsFlow {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ProcessEngineConfigurationImpl engine;

    HoldingsFlow(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.history = engine.getHistoryService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** An open task, with the number of its case, or an empty one. */
    record Item(String caseNumber, String task) {}

    /** Tasks a person is named in himself, as a deputy in his own rating; whoever types in for him may do them, too. */
    List<Item> own(String person) {
        return unchecked(() -> items(tasks.createTaskQuery()
                .taskCandidateUser(person)
                .includeAssignedTasks()
                .withCandidateUsers()
                .list()));
    }

    /** Tasks a person has claimed. */
    List<Item> inHand(String person) {
        return unchecked(
                () -> items(tasks.createTaskQuery().taskAssignee(person).list()));
    }

    /** Lays down everything a person has in hand. */
    void layDown(String person) {
        unchecked(() -> {
            tasks.createTaskQuery().taskAssignee(person).list().forEach(task -> tasks.setAssignee(task.getId(), null));
            return person;
        });
    }

    /** Whether a person ever began, held or was offered anything. */
    boolean hasDone(String person) {
        return unchecked(() -> history.createHistoricProcessInstanceQuery()
                                .startedBy(person)
                                .count()
                        > 0
                || history.createHistoricTaskInstanceQuery()
                                .taskAssignee(person)
                                .count()
                        > 0
                || history.createHistoricIdentityLinkLogQuery().userId(person).count() > 0);
    }

    /** Whether anything was ever offered to a group. */
    boolean wasAsked(String group) {
        return unchecked(() ->
                history.createHistoricIdentityLinkLogQuery().groupId(group).count() > 0);
    }

    private List<Item> items(List<Task> found) {
        var ids = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        Map<String, String> numbers = ids.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                        .filter(one -> one.getBusinessKey() != null)
                        .collect(Collectors.toMap(one -> one.getId(), one -> one.getBusinessKey()));
        return found.stream()
                .map(task -> new Item(numbers.getOrDefault(task.getProcessInstanceId(), ""), task.getName()))
                .toList();
    }

    private <T> T unchecked(Supplier<T> action) {
        return engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(action::get));
    }
}
