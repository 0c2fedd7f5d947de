package jianyi.setup;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jianyi.calendar.BeijingClock;
import jianyi.flow.TaskPeople;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The open tasks of a post, whoever has them in hand; asked on the product's behalf, since the keeper of the setup has no tasks himself. */
@Component
public class PostTasksFlow {

    private final TaskService tasks;
    private final AuthorizationService rights;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final ProcessEngineConfigurationImpl engine;
    private final TaskPeople people;

    PostTasksFlow(ProcessEngine engine, TaskPeople people) {
        this.tasks = engine.getTaskService();
        this.rights = engine.getAuthorizationService();
        this.runtime = engine.getRuntimeService();
        this.models = engine.getRepositoryService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.people = people;
    }

    /** How many tasks wait for a group; those of deputies, which it could merely type in, are not counted. */
    public long count(String group) {
        return unchecked(() -> tasks.createTaskQuery()
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .withoutCandidateUsers()
                .count());
    }

    /** What is open for a group, the nearest due first; {@code holder} is noted where he has it in hand. */
    public List<OpenTask> open(String group, String holder) {
        return unchecked(() -> {
            List<Task> found = tasks.createTaskQuery()
                    .taskCandidateGroup(group)
                    .includeAssignedTasks()
                    .orderByDueDate()
                    .asc()
                    .list();
            Map<String, String> numbers = numbers(found);
            Set<String> persons = tasks
                    .createTaskQuery()
                    .taskCandidateGroup(group)
                    .includeAssignedTasks()
                    .withCandidateUsers()
                    .list()
                    .stream()
                    .map(Task::getId)
                    .collect(Collectors.toSet());
            return found.stream()
                    .map(task -> new OpenTask(
                            numbers.getOrDefault(task.getProcessInstanceId(), ""),
                            bareName(task) + (persons.contains(task.getId()) ? "（本人办理，可代录）" : ""),
                            day(task.getDueDate()),
                            holder.equals(task.getAssignee())))
                    .toList();
        });
    }

    /**
     * Gives back to the group what this person has in hand for it, and takes the right to it that the engine gave him when he claimed it;
     * whoever is named in a task in person, as a deputy is in his own, keeps that task.
     */
    public void release(String group, String holder) {
        unchecked(() -> {
            tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().list().stream()
                    .filter(task -> !named(task, holder))
                    .forEach(task -> release(task, holder));
            return group;
        });
    }

    private boolean named(Task task, String holder) {
        return people.of(task.getId()).stream()
                .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && holder.equals(link.getUserId()));
    }

    private void release(Task task, String holder) {
        if (holder.equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), null);
        }
        rights.createAuthorizationQuery()
                .userIdIn(holder)
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list()
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }

    private Map<String, String> numbers(List<Task> found) {
        var instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** As the model names it: the name people see carries the case's title. */
    private String bareName(Task task) {
        var element = models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return element instanceof UserTask step ? step.getName() : task.getTaskDefinitionKey();
    }

    private static LocalDate day(Date due) {
        return due == null ? null : due.toInstant().atZone(BeijingClock.ZONE).toLocalDate();
    }

    private <T> T unchecked(Supplier<T> action) {
        return engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(action::get));
    }

    /** An open task. */
    public record OpenTask(String caseNumber, String task, LocalDate due, boolean inHand) {}
}
