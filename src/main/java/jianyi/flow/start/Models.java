package jianyi.flow.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private volatile Set<String> onWord;

    Models(Rooms rooms) {
        this.rooms = rooms;
    }

    /** The groups that may start a process, for each that a person can start. */
    public Map<String, List<String>> starters() {
        var starters = new TreeMap<String, List<String>>();
        models().flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .filter(process ->
                        !process.getCamundaCandidateStarterGroupsList().isEmpty())
                .forEach(process -> starters.put(process.getId(), process.getCamundaCandidateStarterGroupsList()));
        return starters;
    }

    /**
     * The keys of tasks that name a person beside groups that only enter what he says, and whose expression says so; a group that works on
     * the task together with the persons named is none of them.
     */
    public Set<String> onSomebodysWord() {
        if (onWord == null) {
            onWord = readOnWord();
        }
        return onWord;
    }

    private Set<String> readOnWord() {
        return models().flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .filter(task -> !task.getCamundaCandidateUsersList().isEmpty())
                .filter(task -> task.getCamundaCandidateGroups().contains("nterers("))
                .map(UserTask::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<BpmnModelInstance> models() {
        return rooms.processes().stream().map(Models::read);
    }

    private static BpmnModelInstance read(String process) {
        try (var model = new ClassPathResource("bpmn/" + process + ".bpmn").getInputStream()) {
            return Bpmn.readModelFromStream(model);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of " + process + " cannot be read", e);
        }
    }
}
