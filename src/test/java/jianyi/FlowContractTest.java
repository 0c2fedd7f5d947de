package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.casework.time.DatedRoom;
import jianyi.flow.CaseTitles;
import jianyi.inspection.InspectionWords;
import jianyi.meeting.MeetingWords;
import jianyi.office.Role;
import jianyi.reminders.RemindedRoom;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.TaskWords;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.w3c.dom.Element;

/** Models, forms and Java say the same, both ways: a change on one side alone fails here, without an engine. */
class FlowContractTest {

    private static final List<Model> MODELS = Model.all();
    private static final List<Form> FORMS = Form.all();
    private static final List<Room> ROOMS = Room.all();

    private static final Pattern GROUP_OF_ROLE = Pattern.compile("[$#]\\{\\w+}(\\w+)");
    private static final Set<String> OF_THE_ENGINE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyModelBelongsToOneRoomAndIsNamedLikeItsFile() {
        var known = ROOMS.stream().flatMap(room -> room.processes().stream()).toList();
        assertThat(MODELS).extracting(Model::id).containsExactlyInAnyOrderElementsOf(known);
        assertThat(MODELS).allSatisfy(model -> {
            assertThat(model.file()).isEqualTo(model.id() + ".bpmn");
            assertThat(Model.camunda(model.process(), "versionTag")).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(Model.camunda(model.process(), "historyTimeToLive")).matches("P\\d+D");
            assertThat(model.process().getAttribute("isExecutable")).isEqualTo("true");
        });
    }

    @Test
    void everyUserTaskHasItsFormItsPeopleAndItsListener() {
        for (Model model : MODELS) {
            for (Element task : model.elements("userTask")) {
                var where = model.file() + ", " + task.getAttribute("id");
                check(where + ": no candidates and no assignee", !people(task).isEmpty());
                check(where + ": no complete listener", completing(task) == 1);
                check(where + ": its form must bind to the deployment", boundToDeployment(task));
                check(
                        where + ": its form must be " + formOf(model, task),
                        Model.camunda(task, "formRef").equals(formOf(model, task)));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aProcessWithoutAStartFormCannotBeStartedInTasklist() {
        for (Model model : MODELS) {
            for (Element start : starts(model)) {
                var form = Model.camunda(start, "formRef");
                var where = model.file() + ", " + start.getAttribute("id");
                if (form.isEmpty()) {
                    check(
                            where + ": set isStartableInTasklist=false",
                            Model.camunda(model.process(), "isStartableInTasklist")
                                    .equals("false"));
                } else {
                    check(where + ": its form must be " + model.id() + "-start", form.equals(model.id() + "-start"));
                    check(where + ": its form must bind to the deployment", boundToDeployment(start));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatPeopleStartNamesWhoMayAndNothingElseDoes() {
        var roles = Stream.of(Role.values()).map(role -> "role" + role.suffix()).toList();
        for (Model model : MODELS) {
            var starters = Model.camunda(model.process(), "candidateStarterGroups");
            boolean form = starts(model).stream()
                    .anyMatch(start -> !Model.camunda(start, "formRef").isEmpty());
            check(
                    model.file() + ": candidateStarterGroups exactly when there is a start form",
                    form != starters.isEmpty());
            check(
                    model.file() + ": starters are role groups, not " + starters,
                    starters.isEmpty() || roles.containsAll(List.of(starters.split(","))));
        }
        assertThat(faults).isEmpty();
    }

    /** Whoever goes along records a site himself, and so do the clerks: that is nobody's word typed in by others. */
    @Test
    void whoeverIsNamedByATaskHasAnOfficeThatEntersIt() {
        for (Model model : MODELS) {
            for (Element task : model.elements("userTask")) {
                var named = Model.camunda(task, "candidateUsers");
                var groups = Model.camunda(task, "candidateGroups");
                check(
                        model.file() + ", " + task.getAttribute("id")
                                + ": candidateUsers with enterers, or groups alone",
                        named.isEmpty() || named.contains("ecorders(")
                                ? !groups.contains("nterers(")
                                : groups.contains("nterers("));
                check(
                        model.file() + ", " + task.getAttribute("id") + ": no assignee",
                        Model.camunda(task, "assignee").isEmpty());
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Which processes of the room beside go beside the cases of which: that room has the words for their tasks. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "suggestion",
            Set.of("extension", "supervision"),
            "inspection",
            Set.of("extension", "supervision"),
            "meeting",
            Set.of("supervision"));

    @Test
    void everyTaskHasTheWordsOfItsRoomAndBack() {
        var words = Map.of(
                "suggestion", TaskWords.class, "meeting", MeetingWords.class, "inspection", InspectionWords.class);
        assertThat(ROOMS)
                .extracting(Room::name)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(words.keySet().stream(), Stream.of("followup"))
                        .toList());
        words.forEach((name, type) -> {
            var own =
                    ROOMS.stream().filter(room -> room.name().equals(name)).flatMap(room -> room.processes().stream());
            var processes = Stream.concat(own, BESIDE.getOrDefault(name, Set.of()).stream())
                    .collect(Collectors.toSet());
            var said = (Map<?, ?>) ReflectionTestUtils.getField(type, "ALL");
            assertThat(said.keySet())
                    .as("tasks " + name + " has words for")
                    .isEqualTo(MODELS.stream()
                            .filter(model -> processes.contains(model.id()))
                            .flatMap(FlowContractTest::tasks)
                            .collect(Collectors.toSet()));
        });
    }

    /** What is the same for every case asks its room; a room that leaves one of these out is forgotten by the morning's mail or a new calendar. */
    @Test
    void everyRoomOfCasesSaysWhatTheFloorAsks() {
        ROOMS.stream()
                .filter(room -> !room.name().equals("followup"))
                .forEach(room -> Stream.of(DatedRoom.class, RemindedRoom.class, CaseTitles.class)
                        .forEach(asked -> check(
                                room.name() + " has no " + asked.getSimpleName(),
                                Code.MAIN.stream()
                                        .filter(type -> type.getPackageName().startsWith("jianyi." + room.name()))
                                        .anyMatch(type -> type.isAssignableTo(asked)))));
        assertThat(faults).isEmpty();
    }

    /** Whatever can be taken back is called something on its button and in the timeline: every task of a unit, and the case's own that lead on. */
    @Test
    void everyStepThatCanBeTakenBackHasAName() {
        var suggestion = ROOMS.stream()
                .filter(room -> room.name().equals("suggestion"))
                .findFirst()
                .orElseThrow();
        var ofUnits =
                MODELS.stream().filter(model -> model.id().equals("handling")).flatMap(FlowContractTest::tasks);
        var ofCase =
                steps(suggestion.sources().get("jianyi.suggestion.recall.Recallable"), "\"(user_\\w+)\",\\s*Set\\.of");
        assertThat(steps(suggestion.sources().get("jianyi.suggestion.recall.StepNames"), "case \"(user_\\w+)\" ->"))
                .containsAll(ofUnits.toList())
                .containsAll(ofCase)
                .contains("user_confirmCosign");
    }

    private static Set<String> steps(String source, String pattern) {
        return Pattern.compile(pattern)
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void tasksBesideACaseAreThoseOfTheProcessesBesideIt() {
        for (Model model : MODELS) {
            assertThat(tasks(model).filter(TaskWords::beside))
                    .as(model.file())
                    .containsExactlyElementsOf(beside(model) ? tasks(model).toList() : List.of());
        }
    }

    private static boolean beside(Model model) {
        return ROOMS.stream()
                        .anyMatch(room -> Set.of("suggestion", "followup").contains(room.name())
                                && room.processes().contains(model.id()))
                && !SuggestionFlow.PROCESSES.contains(model.id());
    }

    private static Stream<String> tasks(Model model) {
        return model.elements("userTask").stream().map(task -> task.getAttribute("id"));
    }

    @Test
    void everyFormIsThereAndUsed() {
        var used = MODELS.stream()
                .flatMap(model -> model.elements("userTask", "startEvent").stream())
                .map(element -> Model.camunda(element, "formRef"))
                .filter(form -> !form.isEmpty())
                .toList();
        assertThat(FORMS).extracting(Form::name).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyGroupOfATaskIsAPost() {
        var suffixes = Stream.of(Role.values()).map(Role::suffix).collect(Collectors.toSet());
        for (Model model : MODELS) {
            for (Element task : model.elements("userTask")) {
                GROUP_OF_ROLE
                        .matcher(Model.camunda(task, "candidateGroups"))
                        .results()
                        .forEach(m -> check(
                                model.file() + ", " + task.getAttribute("id") + ": no role " + m.group(1),
                                suffixes.contains(m.group(1))));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyCallFromAModelMeetsAPublicMethodAndBack() {
        for (Room room : ROOMS) {
            var methods = room.listeners();
            var unused = new TreeSet<>(methods.keySet());
            for (Expression expression : expressions(room)) {
                for (Expression.Call call : expression.calls()) {
                    var name = call.bean() + "." + call.method();
                    unused.remove(name);
                    check(
                            expression.where() + ": " + room.name() + " has no public " + name + " for a "
                                    + call.argument(),
                            takes(methods.get(name), call.argument()));
                }
            }
            unused.forEach(name -> faults.add(room.name() + ": no model calls " + name));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyServiceTaskHasItsDelegateAndBack() {
        for (Room room : ROOMS) {
            var wanted = new TreeSet<String>();
            for (Model model : models(room)) {
                for (Element task : model.elements("serviceTask", "sendTask", "businessRuleTask")) {
                    var bean = model.id() + upper(task.getAttribute("id").replaceFirst("^\\w+?_", ""));
                    wanted.add(bean);
                    check(
                            model.file() + ", " + task.getAttribute("id") + ": must be ${" + bean + "}",
                            Model.camunda(task, "delegateExpression").equals("${" + bean + "}"));
                }
            }
            assertThat(room.delegates())
                    .as("beans of the …Delegates of " + room.name())
                    .isEqualTo(wanted);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyVariableOfAModelIsDeclaredAndBack() {
        for (Room room : ROOMS) {
            var declared = room.variables();
            var used = new TreeSet<String>();
            expressions(room)
                    .forEach(expression -> expression.variables().forEach(name -> {
                        used.add(name);
                        check(
                                expression.where() + ": " + name + " is no Var of " + room.name(),
                                declared.contains(name) || OF_THE_ENGINE.contains(name));
                    }));
            for (Model model : models(room)) {
                for (String name : handedOn(model)) {
                    used.add(name);
                    check(model.file() + ": " + name + " is no Var of " + room.name(), declared.contains(name));
                }
            }
            declared.stream()
                    .filter(name -> !used.contains(name))
                    .forEach(name -> faults.add(room.name() + ": no model uses the Var " + name));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyMessageIsNamedAfterItsProcessAndSpokenInTheRoom() {
        for (Room room : ROOMS) {
            for (Model model : models(room)) {
                for (Element message : model.elements("message", "signal")) {
                    var name = message.getAttribute("name");
                    check(model.file() + ": message " + name, name.startsWith(model.id() + ".") && room.says(name));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aCalledProcessGetsTheCaseNumberAndIsTheLatest() {
        var known = MODELS.stream().map(Model::id).collect(Collectors.toSet());
        for (Model model : MODELS) {
            for (Element call : model.elements("callActivity")) {
                var where = model.file() + ", " + call.getAttribute("id");
                check(where + ": calls no model of ours", known.contains(call.getAttribute("calledElement")));
                check(
                        where + ": must bind latest",
                        Model.camunda(call, "calledElementBinding").equals("latest"));
                check(
                        where + ": must pass the business key",
                        Model.all(call, "in").stream()
                                .anyMatch(in ->
                                        in.getAttribute("businessKey").equals("#{execution.processBusinessKey}")));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void modelsHoldNoCode() {
        for (Model model : MODELS) {
            Model.all(model.process(), "script", "scriptTask", "task", "connector", "field", "formData")
                    .forEach(e -> faults.add(model.file() + ", " + Model.owner(e) + ": " + e.getLocalName()));
            for (Element element : Model.all(model.process(), "*")) {
                var where = model.file() + ", " + Model.owner(element);
                check(where + ": hands on all variables", !element.hasAttribute("variables"));
                check(
                        where + ": names a Java class",
                        !element.hasAttribute("class")
                                && Model.camunda(element, "class").isEmpty());
                check(
                        where + ": an expression instead of a delegate",
                        Model.camunda(element, "expression").isEmpty());
                check(
                        where + ": a listener must be an expression",
                        !element.getLocalName().endsWith("Listener") || element.hasAttribute("expression"));
            }
            for (Expression expression : model.expressions()) {
                check(expression.where() + ": " + expression.text(), !expression.holdsCode());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTimerIsADateAskedFromTheCase() {
        for (Model model : MODELS) {
            for (Element timer : model.elements("timerEventDefinition")) {
                var date = Model.all(timer, "timeDate");
                check(
                        model.file() + ", " + Model.owner(timer),
                        date.size() == 1
                                && date.get(0).getTextContent().strip().matches("[$#]\\{\\w+\\.\\w+\\(execution\\)}"));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatAFormShowsItsRoomSuppliesAndBack() {
        for (Room room : ROOMS) {
            var supplied = room.supplied();
            var wanted = new HashSet<String>();
            for (Form form : FORMS) {
                if (room.processes().contains(form.process())) {
                    form.wanted().forEach(name -> {
                        wanted.add(name);
                        check(form.name() + ": " + room.name() + " supplies no " + name, supplied.contains(name));
                    });
                    form.fields().forEach(field -> wanted.add(field.key()));
                }
            }
            room.alone().supplied().stream()
                    .filter(name -> !wanted.contains(name))
                    .forEach(name -> faults.add(room.name() + ": no form shows " + name));
        }
        assertThat(faults).isEmpty();
    }

    private void check(String fault, boolean right) {
        if (!right) {
            faults.add(fault);
        }
    }

    private static List<Model> models(Room room) {
        return MODELS.stream()
                .filter(model -> room.processes().contains(model.id()))
                .toList();
    }

    private static List<Expression> expressions(Room room) {
        return models(room).stream()
                .flatMap(model -> model.expressions().stream())
                .toList();
    }

    private static List<Element> starts(Model model) {
        return Model.children(model.process()).stream()
                .filter(child -> child.getLocalName().equals("startEvent"))
                .filter(start -> Model.all(start, "messageEventDefinition").isEmpty())
                .toList();
    }

    private static String formOf(Model model, Element task) {
        return model.id() + "-" + task.getAttribute("id").replaceFirst("^user_", "");
    }

    private static boolean boundToDeployment(Element element) {
        return Model.camunda(element, "formRefBinding").equals("deployment");
    }

    private static String people(Element task) {
        return Model.camunda(task, "candidateUsers")
                + Model.camunda(task, "candidateGroups")
                + Model.camunda(task, "assignee");
    }

    private static long completing(Element task) {
        return Model.all(task, "taskListener").stream()
                .filter(listener -> listener.getAttribute("event").equals("complete"))
                .count();
    }

    private static List<String> handedOn(Model model) {
        return Stream.concat(
                        Model.all(model.process(), "in", "out").stream()
                                .flatMap(m -> Stream.of(m.getAttribute("source"), m.getAttribute("target"))),
                        Model.all(model.process(), "multiInstanceLoopCharacteristics").stream()
                                .map(loop -> Model.camunda(loop, "elementVariable")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean takes(Method method, String argument) {
        var given = argument.equals("task") ? DelegateTask.class : DelegateExecution.class;
        return method != null
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0].isAssignableFrom(given);
    }

    private static String upper(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
