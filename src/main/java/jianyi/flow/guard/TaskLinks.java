package jianyi.flow.guard;

import java.security.Principal;
import java.util.Map;
import jianyi.flow.TasksInSight;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Addresses of tasks that survive a sign-in on the way, for mails and for Tasklist's case tab. */
@Controller
class TaskLinks {

    private final TasksInSight tasks;
    private final RuntimeService cases;

    TaskLinks(TasksInSight tasks, RuntimeService cases) {
        this.tasks = tasks;
        this.cases = cases;
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
        return tasks.find(id, reader.getName())
                .map(task -> cases.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(instance -> ResponseEntity.ok(Map.of("number", instance.getBusinessKey())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
