package jianyi.flow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves the engine's clocks after a case's dates have moved: the last days of tasks, and the timers its models draw. */
@Component
public class Timers {

    /** A timer that waits for clocks which stand still; the date is set anew when they go on. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final RuntimeService engine;
    private final TaskService tasks;
    private final ManagementService jobs;

    Timers(@Lazy RuntimeService engine, @Lazy TaskService tasks, @Lazy ManagementService jobs) {
        this.engine = engine;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /** When a timer fires that waits for the end of this day; null is the day that never ends. */
    public static Date after(LocalDate day) {
        var next = (day == null ? NEVER : day).plusDays(1);
        return Date.from(next.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /** Moves an open task's last day; null while its clock stands still. */
    public void due(String task, LocalDate day) {
        var open = tasks.createTaskQuery().taskId(task).singleResult();
        if (open != null) {
            open.setDueDate(day == null ? null : TaskAtHand.endOf(day));
            tasks.saveTask(open);
        }
    }

    /** Asks the model's timers of a case anew when they fire, in all its instances. */
    public void recalculate(String number) {
        engine.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance).timers().list().stream())
                .forEach(timer -> jobs.recalculateJobDuedate(timer.getId(), false));
    }
}
