package jianyi.flow.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.flow.door.Rooms;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the rooms' models say of people, read where it was drawn; nobody keeps a list beside them. */
@Component
public class Models {

    private final Rooms rooms;
    /** The models do not change while the product runs. */
    private volatile Drawn drawn;

    Models(Rooms rooms) {
        this.rooms = rooms;
    }

    private record Drawn(Map<String, List<String>> starters, Set<String> onWord, Map<String, String> names) {}

    /** The groups that may start a process, for each that a person can start. */
    public Map<String, List<String>> starters() {
        return drawn().starters();
    }

    /**
     * The keys of tasks that name a person beside groups that only enter what he says, and whose expression says so; a group that works on
     * the task together with the persons named is none of them.
     */
    public Set<String> onSomebodysWord() {
        return drawn().onWord();
    }

    /** What people call a task of this key; the key itself when no model draws it any more. */
    public String taskName(String key) {
        return drawn().names().getOrDefault(key, key);
    }

    /** Read late: the rooms themselves need the engine. */
    private Drawn drawn() {
        if (drawn == null) {
            var models = rooms.processes().stream().map(Models::read).toList();
            drawn = new Drawn(starters(models), onWord(models), names(models));
        }
        return drawn;
    }

    private static Map<String, List<String>> starters(List<BpmnModelInstance> models) {
        return models.stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .filter(process ->
                        !process.getCamundaCandidateStarterGroupsList().isEmpty())
                .collect(Collectors.toMap(Process::getId, Process::getCamundaCandidateStarterGroupsList));
    }

    private static Set<String> onWord(List<BpmnModelInstance> models) {
        return tasks(models)
                .filter(task -> !task.getCamundaCandidateUsersList().isEmpty())
                .filter(task -> task.getCamundaCandidateGroups().contains("nterers("))
                .map(UserTask::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> names(List<BpmnModelInstance> models) {
        return tasks(models)
                .collect(Collectors.toUnmodifiableMap(UserTask::getId, UserTask::getName, (one, other) -> one));
    }

    private static Stream<UserTask> tasks(List<BpmnModelInstance> models) {
        return models.stream().flatMap(model -> model.getModelElementsByType(UserTask.class).stream());
    }

    private static BpmnModelInstance read(String process) {
        try (var model = new ClassPathResource("bpmn/" + process + ".bpmn").getInputStream()) {
            return Bpmn.readModelFromStream(model);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of " + process + " cannot be read", e);
        }
    }
}
