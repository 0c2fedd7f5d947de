package jianyi.flow.guard;

import java.security.Principal;
import java.util.Optional;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.springframework.stereotype.Component;

/** Tells a task that somebody of one's own office was faster with from one that is none of one's business. */
@Component
class VanishedTasks {

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identities;

    VanishedTasks(TaskService tasks, HistoryService history, IdentityService identities) {
        this.tasks = tasks;
        this.history = history;
        this.identities = identities;
    }

    /**
     * What to say of a task that is gone: taken by a colleague (409), or unknown (404); nothing while it is still open. Tasklist asks
     * once more for the task just handed in; who reads what he has done himself is not told that somebody else did it.
     */
    Optional<Refusal> explain(String task, Principal person, boolean reads) {
        if (person == null
                || task.equals("count")
                || tasks.createTaskQuery().taskId(task).count() > 0) {
            return Optional.empty();
        }
        if (reads && doneBy(task, person.getName())) {
            return Optional.of(Refusal.notFound("您已办完这项任务"));
        }
        return Optional.of(mine(task, person.getName()) ? Refusal.conflict(Refusal.TAKEN) : Refusal.notFound("没有这项任务"));
    }

    private boolean doneBy(String task, String person) {
        return history.createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .taskAssignee(person)
                        .count()
                > 0;
    }

    private boolean mine(String task, String person) {
        var groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        return history.createHistoricIdentityLinkLogQuery().taskId(task).list().stream()
                .anyMatch(link -> offered(link, person, groups));
    }

    private static boolean offered(HistoricIdentityLinkLog link, String person, java.util.List<String> groups) {
        return person.equals(link.getUserId()) || groups.contains(link.getGroupId());
    }
}
