package jianyi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's own pages show the bare key of a missing label, so each must have a whole Chinese file. */
class LocalesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|\\{\\w*}");
    private static final Pattern MARKUP = Pattern.compile("</?(a|b|br|code|em|i|p|span|strong)\\b[^>]*>");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Proper names, formats, the ids of applications as authorizations spell them, and the letters of date patterns. */
    private static final Set<String> TECHNICAL = Set.of(
            "Camunda",
            "Jianyi",
            "Optimize",
            "BPMN",
            "JSON",
            "LDAP",
            "CTRL",
            "cockpit",
            "tasklist",
            "resolve",
            "yyyy",
            "YYYY",
            "ddTHH",
            "DDTHH");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyShippedLabelIsTranslatedAndNoneIsInvented(String app) throws IOException {
        assertThat(labels(app, "zh").keySet())
                .isEqualTo(labels(app, "en").keySet())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyTranslationKeepsItsPlaceholdersAndMarkup(String app) throws IOException {
        Map<String, String> english = labels(app, "en");
        labels(app, "zh").forEach((key, chinese) -> {
            String shipped = english.getOrDefault(key, "");
            assertThat(found(PLACEHOLDER, chinese)).as(key).isEqualTo(found(PLACEHOLDER, shipped));
            assertThat(found(MARKUP, chinese)).as(key).isEqualTo(found(MARKUP, shipped));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noTranslationIsLeftInEnglish(String app) throws IOException {
        labels(app, "zh")
                .forEach((key, chinese) -> assertThat(found(WORD, wordsOnly(chinese)))
                        .as(key + ": " + chinese)
                        .isSubsetOf(TECHNICAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void monthsAndWeekdaysAreChinese(String app) throws IOException {
        JsonNode dates = file(app, "zh").path("dateLocales");
        assertThat(dates.path("months")).hasSize(12).allMatch(this::isChinese);
        assertThat(dates.path("weekdays")).hasSize(7).allMatch(this::isChinese);
    }

    private boolean isChinese(JsonNode word) {
        return HAN.matcher(word.asText()).find();
    }

    private static String wordsOnly(String label) {
        return MARKUP.matcher(PLACEHOLDER.matcher(label).replaceAll(" ")).replaceAll(" ");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        file(app, language)
                .path("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static JsonNode file(String app, String language) throws IOException {
        String path = "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (var file = LocalesTest.class.getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            return new ObjectMapper().readTree(withoutByteOrderMark(new String(file.readAllBytes(), UTF_8)));
        }
    }

    /** The shipped English files begin with a byte order mark, which JSON does not know. */
    private static String withoutByteOrderMark(String json) {
        return json.startsWith("\uFEFF") ? json.substring(1) : json;
    }
}
