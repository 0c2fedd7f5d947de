package jianyi.casework.step;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Gives a claimed task back to everybody who may do it. */
@Component
class ClaimsFlow {

    private final TaskService tasks;

    ClaimsFlow(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Does nothing to a task that has gone or that another has taken meanwhile. */
    void giveBack(String task, String person) {
        if (tasks.createTaskQuery().taskId(task).taskAssignee(person).count() > 0) {
            tasks.setAssignee(task, null);
        }
    }
}
