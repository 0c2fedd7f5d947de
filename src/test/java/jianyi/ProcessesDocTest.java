package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page of processes and their pictures say what the models and forms say. After a change of either, write them anew with
 * {@code ./mvnw test -Dtest=ProcessesDocTest -Djianyi.write-docs=true}.
 */
class ProcessesDocTest {

    private static final Path PAGE = Path.of("docs/processes.md");
    private static final String ANEW =
            "write it anew: ./mvnw test -Dtest=ProcessesDocTest -Djianyi.write-docs=true (pictures need a Chromium)";

    @BeforeAll
    static void writesThemWhenAsked() throws IOException {
        if (Boolean.getBoolean("jianyi.write-docs")) {
            Files.writeString(PAGE, page());
            ProcessPictures.draw(models());
        }
    }

    @Test
    void thePageOfProcessesSaysWhatModelsAndFormsSay() throws IOException {
        assertThat(Files.readString(PAGE)).as("%s is stale; %s", PAGE, ANEW).isEqualTo(page());
    }

    @Test
    void everyModelHasAPictureOfItsPresentBytes() throws IOException {
        for (Path model : models()) {
            Path picture = ProcessPictures.of(model);
            assertThat(picture).as("no picture; %s", ANEW).exists();
            assertThat(Files.readString(picture))
                    .as("%s is stale; %s", picture, ANEW)
                    .contains(ProcessPictures.mark(model));
        }
    }

    private static String page() throws IOException {
        var chapters = models().stream()
                .map(ProcessPage::new)
                .map(ProcessPage::chapter)
                .collect(Collectors.joining("\n"));
        return ProcessPage.HEAD + chapters + ProcessPage.terms();
    }

    /** The main process first, then by name. */
    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted((one, other) -> key(one).compareTo(key(other)))
                    .toList();
        }
    }

    private static String key(Path model) {
        return (model.endsWith("suggestion.bpmn") ? "0" : "1") + model.getFileName();
    }
}
