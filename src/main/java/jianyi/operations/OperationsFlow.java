package jianyi.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/**
 * The engine's own work, asked on the product's behalf: jobs that failed for good, timers that are late, versions in use. Names of steps
 * come from the models, since those people see carry the titles of cases.
 */
@Component
class OperationsFlow {

    private static final Duration LATE = Duration.ofMinutes(5);
    private static final int RETRIES = 3;

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final Clock clock;

    OperationsFlow(ProcessEngine engine, Clock clock) {
        this.jobs = engine.getManagementService();
        this.runtime = engine.getRuntimeService();
        this.models = engine.getRepositoryService();
        this.tasks = engine.getTaskService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.clock = clock;
    }

    /** How many jobs have used up their tries. */
    long failed() {
        return unchecked(() -> failedJobs().count());
    }

    /** How many timers should have run more than five minutes ago. */
    long late() {
        return unchecked(() -> lateTimers().count());
    }

    /** How many jobs could run now, late or not. */
    long waiting() {
        return unchecked(() -> jobs.createJobQuery().executable().active().count());
    }

    /** Jobs that have used up their tries, {@code most} at most. */
    List<EngineJob> failedFirst(int most) {
        return unchecked(() -> shown(failedJobs().orderByJobId().asc().listPage(0, most)));
    }

    /** Late timers, the latest first. */
    List<EngineJob> lateFirst(int most) {
        return unchecked(() -> shown(lateTimers().orderByJobDuedate().asc().listPage(0, most)));
    }

    private JobQuery failedJobs() {
        return jobs.createJobQuery().noRetriesLeft();
    }

    private JobQuery lateTimers() {
        return jobs.createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(clock.instant().minus(LATE)));
    }

    /**
     * Gives a failed job three new tries, the first one now.
     *
     * @return number of its case, empty when it belongs to none
     * @throws Refusal 409 when it has run meanwhile
     */
    String retry(String id) {
        return unchecked(() -> {
            var job = Optional.ofNullable(failedJobs().jobId(id).singleResult())
                    .orElseThrow(() -> Refusal.conflict("这项作业已经重试，或者已经完成"));
            jobs.setJobRetries(id, RETRIES);
            if (job.getDuedate() != null) {
                jobs.setJobDuedate(id, Date.from(clock.instant()));
            }
            return numbers(List.of(job)).getOrDefault(job.getProcessInstanceId(), "");
        });
    }

    /** Versions cases run on, and the newest of each model. */
    List<ModelVersion> versions() {
        List<ProcessDefinitionStatistics> all =
                unchecked(() -> jobs.createProcessDefinitionStatisticsQuery().unlimitedList());
        Map<String, Integer> newest =
                all.stream().collect(Collectors.toMap(one -> one.getKey(), one -> one.getVersion(), Math::max));
        return all.stream()
                .map(one -> new ModelVersion(
                        one.getKey(),
                        one.getName(),
                        one.getVersionTag(),
                        one.getVersion(),
                        one.getInstances(),
                        one.getVersion() == newest.get(one.getKey())))
                .filter(one -> one.newest() || one.running() > 0)
                .sorted(Comparator.comparing(ModelVersion::key).thenComparing(ModelVersion::version))
                .toList();
    }

    /** What open tasks are called in their models, by id. */
    Map<String, String> taskNames(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : unchecked(() -> tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                        .collect(Collectors.toMap(
                                Task::getId,
                                task -> stepName(task.getProcessDefinitionId(), task.getTaskDefinitionKey()))));
    }

    private List<EngineJob> shown(List<Job> found) {
        Map<String, String> numbers = numbers(found);
        Map<String, String> processes = new HashMap<>();
        return found.stream()
                .map(job -> new EngineJob(
                        job.getId(),
                        numbers.getOrDefault(job.getProcessInstanceId(), ""),
                        processes.computeIfAbsent(String.valueOf(job.getProcessDefinitionId()), id -> processName(job)),
                        job.getJobDefinitionId() == null ? "" : stepName(job),
                        job.getDuedate() == null
                                ? null
                                : LocalDateTime.ofInstant(job.getDuedate().toInstant(), clock.getZone()),
                        firstLine(job.getExceptionMessage())))
                .toList();
    }

    private String processName(Job job) {
        return job.getProcessDefinitionId() == null
                ? ""
                : models.getProcessDefinition(job.getProcessDefinitionId()).getName();
    }

    private String stepName(Job job) {
        var definition = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition == null || job.getProcessDefinitionId() == null
                ? ""
                : stepName(job.getProcessDefinitionId(), definition.getActivityId());
    }

    private String stepName(String definition, String step) {
        var element = models.getBpmnModelInstance(definition).getModelElementById(step);
        return element instanceof FlowElement named && named.getName() != null ? named.getName() : step;
    }

    /** The database adds the row it refused in the lines below. */
    private static String firstLine(String message) {
        return message == null ? null : message.lines().findFirst().orElse(null);
    }

    private Map<String, String> numbers(List<Job> found) {
        var instances = found.stream()
                .map(Job::getProcessInstanceId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private <T> T unchecked(Supplier<T> action) {
        return engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(action::get));
    }
}
