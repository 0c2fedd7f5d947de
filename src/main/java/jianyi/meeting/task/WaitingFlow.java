package jianyi.meeting.task;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jianyi.calendar.BeijingClock;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.Meetings;
import jianyi.office.Post;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks of all meetings that wait for somebody and have a last day, but for answers to notices: of these the model reminds. */
@Component
class WaitingFlow {

    private static final String ANSWER = "user_answerNotice";
    private static final Set<String> DUTIES = Set.of("user_reportExecution", "user_confirmExecution");

    private final ProcessEngineConfigurationImpl engine;
    private final Meetings meetings;

    WaitingFlow(ProcessEngine engine, Meetings meetings) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.meetings = meetings;
    }

    /** Asked on the product's behalf, whoever is signed in. */
    List<Waiting> all() {
        return unchecked(() -> {
            var tasks = engine
                    .getTaskService()
                    .createTaskQuery()
                    .processDefinitionKeyIn(MeetingFlow.PROCESSES.toArray(String[]::new))
                    .active()
                    .list()
                    .stream()
                    .filter(task -> task.getDueDate() != null
                            && !task.getTaskDefinitionKey().equals(ANSWER))
                    .toList();
            var numbers = numbers(tasks);
            return tasks.stream()
                    .flatMap(task -> meetings.find(numbers.get(task.getProcessInstanceId())).stream()
                            .map(meeting -> waiting(task, meeting)))
                    .toList();
        });
    }

    private Map<String, String> numbers(List<Task> tasks) {
        var instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Waiting waiting(Task task, Meeting meeting) {
        var links = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        var posts = links.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> Post.parse(group).stream())
                .toList();
        var persons = links.stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
        return new Waiting(
                task.getId(),
                task.getTaskDefinitionKey(),
                meeting,
                matter(task),
                day(task.getCreateTime()),
                day(task.getDueDate()),
                task.getAssignee(),
                posts,
                persons);
    }

    /** What of a resolution somebody carries out stands behind the task's name. */
    private static String matter(Task task) {
        return DUTIES.contains(task.getTaskDefinitionKey()) ? task.getName().replaceFirst("^[^：]*：", "") : null;
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(BeijingClock.ZONE).toLocalDate();
    }

    private <T> T unchecked(Supplier<T> action) {
        return engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(action::get));
    }
}
