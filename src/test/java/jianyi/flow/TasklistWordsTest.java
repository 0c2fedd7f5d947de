package jianyi.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese words of Tasklist and the start page against the English ones Camunda ships: a missing one would show its key. */
class TasklistWordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void everyShippedLabelIsSaidInChinese(String app) throws IOException {
        assertThat(keys(labels(app, "zh"))).containsExactlyInAnyOrderElementsOf(keys(labels(app, "en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void placeholdersSurviveTheTranslation(String app) throws IOException {
        JsonNode chinese = labels(app, "zh");
        JsonNode english = labels(app, "en");
        assertThat(keys(english))
                .allSatisfy(key -> assertThat(placeholders(chinese.path(key).asText()))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(
                                placeholders(english.path(key).asText())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void datesAreWrittenTheChineseWay(String app) throws IOException {
        JsonNode formats = words(app, "zh").path("dateLocales").path("longDateFormat");
        assertThat(Stream.of("L", "LL", "LLL", "LLLL")
                        .map(name -> formats.path(name).asText()))
                .allSatisfy(format -> assertThat(format).startsWith("YYYY年M月D日"));
    }

    private static JsonNode labels(String app, String language) throws IOException {
        return words(app, language).path("labels");
    }

    /** Camunda's files begin with a byte order mark, which Jackson takes. */
    private static JsonNode words(String app, String language) throws IOException {
        String path = "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (InputStream file = TasklistWordsTest.class.getResourceAsStream(path)) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static List<String> keys(JsonNode labels) {
        List<String> keys = new ArrayList<>();
        labels.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER
                .matcher(label)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
