package jianyi.flow;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Addresses of tasks that survive a sign-in on the way, for mails and for Tasklist's case tab. */
@Controller
class TaskLinks {

    private final TaskService tasks;
    private final RuntimeService cases;
    private final IdentityService identities;

    TaskLinks(TaskService tasks, RuntimeService cases, IdentityService identities) {
        this.tasks = tasks;
        this.cases = cases;
        this.identities = identities;
    }

    /** Opens a task in Tasklist. */
    @GetMapping("/tasks/{id:[0-9A-Za-z-]+}")
    String open(@PathVariable String id) {
        return "redirect:/camunda/app/tasklist/default/#/?task=" + id;
    }

    /** The number of the case a task belongs to, for whoever may see the task. */
    @GetMapping("/api/tasks/{id:[0-9A-Za-z-]+}/case")
    @ResponseBody
    ResponseEntity<Map<String, String>> caseOf(@PathVariable String id, Principal reader) {
        return visible(id, reader.getName())
                .map(task -> cases.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(instance -> ResponseEntity.ok(Map.of("number", instance.getBusinessKey())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Task> visible(String id, String reader) {
        var groups = identities.createGroupQuery().groupMember(reader).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(reader, groups);
        try {
            return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult());
        } finally {
            identities.clearAuthentication();
        }
    }
}
