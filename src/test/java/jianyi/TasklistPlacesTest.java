package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our scripts and styles take hold of Tasklist by names that its own files must know: another release that renames one fails here. */
class TasklistPlacesTest {

    private static final String WEBAPP = "META-INF/resources/webjars/camunda/";
    private static final Path OURS = Path.of("src/main/resources", WEBAPP, "app/tasklist");
    private static final Pattern QUOTED = Pattern.compile("'[^'\\n]*'|`[^`]*`");
    private static final Pattern PLACE =
            Pattern.compile("[.](?!jianyi|case-sheet)([a-z]+(?:-[a-z]+)+)\\b|\\[([a-z]+(?:-[a-z]+)+)\\]");
    /** What form-js and the calendar keep to themselves; drafts, choices of a day and panels hang on it. */
    private static final List<String> INNER = List.of(
            "getService", "formFieldRegistry", "_setState", "_getState", "_flatpickr", "__k", "fjs-form-field-");

    @Test
    void everyPlaceOurScriptsTakeHoldOfIsThere() throws IOException {
        var shipped = shipped("app/tasklist/camunda-tasklist-bootstrap.js")
                + shipped("app/tasklist/camunda-tasklist-bootstrap.css")
                + shipped("lib/deps.js");
        var missing = new ArrayList<String>();
        for (Path script : scripts()) {
            places(Files.readString(script)).stream()
                    .filter(place -> !shipped.contains(place.startsWith("fjs-form-field-") ? "fjs-form-field" : place))
                    .forEach(place -> missing.add(script.getFileName() + ": " + place));
        }
        INNER.stream().filter(name -> !shipped.contains(name)).forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> scripts = Files.list(OURS.resolve("scripts"))) {
            return scripts.sorted().toList();
        }
    }

    private static List<String> places(String script) {
        return QUOTED.matcher(script)
                .results()
                .flatMap(quoted -> PLACE.matcher(quoted.group()).results())
                .map(place -> place.group(1) == null ? place.group(2) : place.group(1))
                .distinct()
                .toList();
    }

    private static String shipped(String file) throws IOException {
        try (var content = TasklistPlacesTest.class.getClassLoader().getResourceAsStream(WEBAPP + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
