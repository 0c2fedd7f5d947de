package jianyi.flow.door;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.flow.ProcessRoom;
import jianyi.flow.Started;
import jianyi.flow.TaskAtHand;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds the room a process lives in. The rooms are looked up late, because they themselves need the engine. */
@Component
public class Rooms {

    private final ObjectProvider<ProcessRoom> rooms;
    private final ApplicationEventPublisher events;
    private volatile Map<String, ProcessRoom> byProcess;

    Rooms(ObjectProvider<ProcessRoom> rooms, ApplicationEventPublisher events) {
        this.rooms = rooms;
        this.events = events;
    }

    ProcessRoom of(String process) {
        return byProcess().get(process);
    }

    boolean knows(String process) {
        return byProcess().containsKey(process);
    }

    /** The keys of every room's processes. */
    public List<String> processes() {
        return byProcess().keySet().stream().sorted().toList();
    }

    Map<String, Object> shown(TaskEntity task, String reader) {
        var process = processOf(task);
        var atHand = new TaskAtHand(task, process);
        of(process).opened(atHand, reader);
        return of(process).shown(atHand, reader);
    }

    void started(Started process) {
        events.publishEvent(process);
    }

    void claimed(DelegateTask task) {
        var process = processOf((TaskEntity) task);
        var atHand = new TaskAtHand(task, process);
        if (task.getAssignee() != null) {
            of(process).opened(atHand, task.getAssignee());
        }
        of(process).claimed(atHand, task.getAssignee());
    }

    void done(DelegateTask task, String person) {
        var process = processOf((TaskEntity) task);
        of(process).done(new TaskAtHand(task, process), person);
    }

    void vanished(DelegateTask task) {
        var process = processOf((TaskEntity) task);
        of(process).vanished(new TaskAtHand(task, process));
    }

    void arrived(DelegateTask task) {
        var process = processOf((TaskEntity) task);
        of(process).arrived(new TaskAtHand(task, process));
    }

    private static String processOf(TaskEntity task) {
        return task.getProcessDefinition().getKey();
    }

    private Map<String, ProcessRoom> byProcess() {
        if (byProcess == null) {
            var found = new HashMap<String, ProcessRoom>();
            rooms.forEach(room -> room.processes().forEach(process -> found.put(process, room)));
            byProcess = found;
        }
        return byProcess;
    }
}
