package jianyi;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Models are drawn and named so that somebody from the office reads them, and every word in an id stands in the glossary. */
class ModelGrammarTest {

    private static final List<Model> MODELS = Model.all();

    private static final Map<String, String> PREFIX = Map.ofEntries(
            Map.entry("startEvent", "start"),
            Map.entry("endEvent", "end"),
            Map.entry("userTask", "user"),
            Map.entry("serviceTask", "service"),
            Map.entry("sendTask", "send"),
            Map.entry("businessRuleTask", "rule"),
            Map.entry("receiveTask", "message"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("inclusiveGateway", "gateway"),
            Map.entry("eventBasedGateway", "gateway"),
            Map.entry("parallelGateway", "parallel"),
            Map.entry("callActivity", "call"),
            Map.entry("subProcess", "sub"));

    private static final Set<String> NAMED = Set.of(
            "userTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent");

    private static final Pattern GENERATED = Pattern.compile("\\w*_[0-9][0-9a-z]{6}|_[0-9A-Fa-f-]{30,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyIdSaysWhatItIsAndWhatHappens() {
        for (Model model : MODELS) {
            for (Element node : model.nodes()) {
                check(
                        model,
                        node,
                        " must be " + prefix(node) + "_<verbNoun>",
                        id(node).matches(prefix(node) + "_[a-z][A-Za-z]*"));
            }
            for (Element element : Model.all(model.xml().getDocumentElement(), "*")) {
                check(
                        model,
                        element,
                        " is a generated id",
                        !GENERATED.matcher(id(element)).matches());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyNameIsChinese() {
        for (Model model : MODELS) {
            check(model, model.process(), " needs a Chinese name", chinese(model.process()));
            for (Element node : model.nodes()) {
                var mustHave = NAMED.contains(node.getLocalName())
                        || node.getParentNode() == model.process()
                                && Set.of("startEvent", "endEvent").contains(node.getLocalName());
                check(model, node, " needs a Chinese name", chinese(node) || !mustHave && !node.hasAttribute("name"));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyGatewayAsksAndEveryExitAnswers() {
        for (Model model : MODELS) {
            for (Element gateway : model.elements("exclusiveGateway", "inclusiveGateway")) {
                var exits = model.flowsFrom(gateway);
                if (exits.size() > 1) {
                    check(
                            model,
                            gateway,
                            " must be a question",
                            gateway.getAttribute("name").endsWith("？"));
                    exits.forEach(exit -> answered(model, gateway, exit));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void answered(Model model, Element gateway, Element exit) {
        var taken = gateway.getAttribute("default").equals(id(exit));
        check(model, exit, " needs a Chinese label", chinese(exit));
        check(
                model,
                exit,
                " needs a condition or must be the default, not both",
                taken == Model.all(exit, "conditionExpression").isEmpty());
    }

    @Test
    void onlyGatewaysDecide() {
        for (Model model : MODELS) {
            var gateways = model.elements("exclusiveGateway", "inclusiveGateway").stream()
                    .map(ModelGrammarTest::id)
                    .collect(toSet());
            for (Element flow : model.elements("sequenceFlow")) {
                check(
                        model,
                        flow,
                        " has a condition away from a gateway",
                        Model.all(flow, "conditionExpression").isEmpty()
                                || gateways.contains(flow.getAttribute("sourceRef")));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everythingIsDrawn() {
        for (Model model : MODELS) {
            var nodes = Stream.concat(
                            model.nodes().stream(), model.elements("textAnnotation", "participant", "lane").stream())
                    .map(ModelGrammarTest::id)
                    .toList();
            var flows = model.elements("sequenceFlow", "association", "messageFlow").stream()
                    .map(ModelGrammarTest::id)
                    .toList();
            assertThat(drawn(model, "BPMNShape")).as(model.file()).containsExactlyInAnyOrderElementsOf(nodes);
            assertThat(drawn(model, "BPMNEdge")).as(model.file()).containsExactlyInAnyOrderElementsOf(flows);
            model.elements("BPMNShape")
                    .forEach(shape -> check(
                            model,
                            shape,
                            " has no place",
                            Model.children(shape).get(0).getLocalName().equals("Bounds")));
            model.elements("BPMNEdge")
                    .forEach(edge -> check(
                            model,
                            edge,
                            " has no line",
                            Model.all(edge, "waypoint").size() > 1));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyWordOfAnIdAVariableAndAFieldStandsInTheGlossary() {
        var glossary = Glossary.read().words();
        MODELS.forEach(model -> {
            known(glossary, model.file(), model.id());
            model.nodes().forEach(node -> known(glossary, model.file(), id(node).replaceFirst("^[a-z]+_", "")));
        });
        Room.all().forEach(room -> room.variables().forEach(name -> known(glossary, room.name(), name)));
        Form.all().forEach(form -> form.fields().forEach(field -> known(glossary, form.name(), field.key())));
        assertThat(faults).as("add a row to docs/glossary.md").isEmpty();
    }

    @Test
    void theGlossaryHasOneRowForAWord() {
        var rows = Glossary.read().rows();
        assertThat(rows).hasSizeGreaterThan(50).allSatisfy(row -> {
            assertThat(row).hasSize(4).doesNotContain("");
            assertThat(row.get(0)).containsPattern(HAN);
        });
        assertThat(rows).extracting(row -> row.get(0)).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.get(1)).doesNotHaveDuplicates();
    }

    private void known(Set<String> glossary, String where, String name) {
        Glossary.words(name).stream()
                .filter(word -> !glossary.contains(word))
                .forEach(word -> faults.add(where + ", " + name + ": " + word));
    }

    private void check(Model model, Element element, String fault, boolean right) {
        if (!right) {
            faults.add(model.file() + ": " + id(element) + fault);
        }
    }

    private static String prefix(Element node) {
        return PREFIX.getOrDefault(node.getLocalName(), eventPrefix(node));
    }

    /** An event in the middle is called after what it waits for or says: message, timer, error … */
    private static String eventPrefix(Element event) {
        return Model.children(event).stream()
                .map(Element::getLocalName)
                .filter(name -> name.endsWith("EventDefinition"))
                .map(name -> name.replace("EventDefinition", ""))
                .findFirst()
                .orElse("event");
    }

    private static List<String> drawn(Model model, String kind) {
        return model.elements(kind).stream()
                .map(shape -> shape.getAttribute("bpmnElement"))
                .toList();
    }

    private static boolean chinese(Element element) {
        return HAN.matcher(element.getAttribute("name")).find();
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
