package jianyi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One form as it lies in {@code forms/}. */
record Form(String name, JsonNode schema) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern STARRED = Pattern.compile("\\{\\{#if (.*?)}} \\*\\{\\{/if}}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> FEEL =
            Set.of("not", "and", "or", "is", "defined", "true", "false", "null", "list", "contains", "count", "in");

    static List<Form> all() {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.sorted().map(Form::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Form read(Path file) {
        try {
            return new Form(file.getFileName().toString().replaceFirst("\\.form$", ""), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not readable", e);
        }
    }

    /** The key of the process it belongs to. */
    String process() {
        return name.replaceFirst("-.*", "");
    }

    /** Every component, those inside groups too. */
    List<Component> components() {
        return below(schema, false);
    }

    private static List<Component> below(JsonNode parent, boolean hideable) {
        var found = new ArrayList<Component>();
        for (JsonNode json : parent.path("components")) {
            var component = new Component(json, hideable || json.hasNonNull("conditional"));
            found.add(component);
            found.addAll(below(json, component.hideable()));
        }
        return found;
    }

    /** What it asks. */
    List<Component> fields() {
        return components().stream().filter(c -> !c.key().isEmpty()).toList();
    }

    Optional<Component> field(String key) {
        return fields().stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** The facts and lists it wants from its room: templates, choices, and names in conditions that are no field of its own. */
    Set<String> wanted() {
        var wanted = new TreeSet<String>();
        for (Component component : components()) {
            texts(component.json())
                    .forEach(text -> SHOWN.matcher(text).results().forEach(m -> wanted.add(m.group(1))));
            component.text("valuesKey").ifPresent(wanted::add);
            wanted.addAll(named(component.json().at("/conditional/hide").asText()));
            STARRED.matcher(component.text("label").orElse(""))
                    .results()
                    .forEach(m -> wanted.addAll(named(m.group(1))));
        }
        return wanted;
    }

    /** The names in an expression that are no field of this form. */
    private List<String> named(String expression) {
        return NAME.matcher(QUOTED.matcher(expression).replaceAll(" "))
                .results()
                .map(m -> m.group())
                .filter(name -> !FEEL.contains(name) && field(name).isEmpty())
                .toList();
    }

    /** Everything a person reads on it. */
    static List<String> texts(JsonNode component) {
        return Stream.concat(
                        Stream.of("label", "dateLabel", "timeLabel", "description", "text", "content")
                                .map(component::path),
                        StreamSupport.stream(component.path("values").spliterator(), false)
                                .map(value -> value.path("label")))
                .filter(text -> !text.isMissingNode())
                .map(JsonNode::asText)
                .toList();
    }

    /** One component; {@code hideable} when it or a group around it is shown on a condition only. */
    record Component(JsonNode json, boolean hideable) {

        String key() {
            return json.path("key").asText();
        }

        String type() {
            return json.path("type").asText();
        }

        boolean required() {
            return json.at("/validate/required").asBoolean();
        }

        Optional<String> text(String name) {
            return Optional.ofNullable(json.path(name).asText(null));
        }

        List<JsonNode> values() {
            return StreamSupport.stream(json.path("values").spliterator(), false)
                    .map(value -> value.path("value"))
                    .toList();
        }

        /** Whether its answer is a yes or no. */
        boolean decides() {
            return type().equals("checkbox")
                    || type().equals("radio")
                            && values().stream().allMatch(JsonNode::isBoolean)
                            && values().size() == 2;
        }
    }
}
