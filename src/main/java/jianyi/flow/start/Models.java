package jianyi.flow.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.flow.door.Rooms;
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
            var models = rooms.processes().stream().map(DrawnModel::of).toList();
            drawn = new Drawn(starters(models), onWord(models), names(models));
        }
        return drawn;
    }

    private static Map<String, List<String>> starters(List<DrawnModel> models) {
        return models.stream()
                .filter(model -> !model.starters().isEmpty())
                .collect(Collectors.toMap(DrawnModel::process, DrawnModel::starters));
    }

    private static Set<String> onWord(List<DrawnModel> models) {
        return tasks(models)
                .filter(task -> !task.users().isEmpty() && task.groups().contains("nterers("))
                .map(DrawnModel.Task::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> names(List<DrawnModel> models) {
        return tasks(models)
                .collect(
                        Collectors.toUnmodifiableMap(DrawnModel.Task::key, DrawnModel.Task::name, (one, other) -> one));
    }

    private static Stream<DrawnModel.Task> tasks(List<DrawnModel> models) {
        return models.stream().flatMap(model -> model.tasks().stream());
    }
}
