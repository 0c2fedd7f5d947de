package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jianyi.SignedIn.Reply;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Who may call which page and which action: every role, in its own body, beside it and elsewhere, against every endpoint of ours.
 * The table is {@code src/test/resources/authorization.txt}; an endpoint without a row, or a row without an endpoint, fails.
 */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorizationMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/authorization.txt");

    /** How one comes in and goes out is open to everybody; a mail's link to whoever has the mail. */
    private static final List<String> OPEN =
            List.of("GET /login", "GET /logout", "GET /slip", "GET /answer/{token}", "POST /answer/{token}");

    /** Shows that the examiner examines: pale on white by the product's own style, and a field without a name. */
    private static final String NOBODY_COULD_USE = """
            <!DOCTYPE html><html lang="zh-CN"><head><title>页</title><link rel="stylesheet" href="/jianyi.css"></head>
            <body><main><p class="button" style="color: #f9c0c0">看不清</p><input></main></body></html>""";

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private final Map<String, String> persons = new LinkedHashMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    /** Every page of ours as somebody was shown it, by its address. */
    private final Map<String, String> pages = new LinkedHashMap<>();

    private final Set<String> shown = new HashSet<>();

    @Test
    @Order(1)
    void everyRoleMayDoWhatItsCellSaysAndNothingElse() throws IOException {
        readTable();
        assertThat(rows.keySet()).as("rows of " + TABLE).containsExactlyInAnyOrderElementsOf(endpoints());
        var town = new Town(port);
        var scene = new Scene(town);
        var faults = new ArrayList<String>();
        try {
            rows.forEach((endpoint, expected) -> {
                var found = persons.values().stream()
                        .map(person -> cell(town, person, endpoint, scene))
                        .collect(Collectors.joining());
                if (!found.equals(expected)) {
                    faults.add("%n%-70s %s%n%-70s %s".formatted(endpoint, expected, "  found", found));
                }
            });
        } finally {
            scene.over();
        }
        assertThat(faults).isEmpty();
    }

    /** Everybody can use what is shown, without eyes or without a mouse; looks at the pages the table above was read off. */
    @Test
    @Order(2)
    void everyPageCanBeUsedByEverybody() {
        try (var chromium = Chromium.start()) {
            assertThat(pages).hasSizeGreaterThan(40);
            pages.put("/nobody", NOBODY_COULD_USE);
            assertThat(chromium.findings("http://localhost:" + port, pages)).containsOnlyKeys("/nobody");
        }
    }

    /** A row that lets nobody pass, or everybody, proves nothing: it asks for something there is, of somebody who may not have it. */
    @Test
    void everyRowLetsSomebodyPassAndSomebodyNot() throws IOException {
        readTable();
        var idle = rows.entrySet().stream()
                .filter(row -> !row.getValue().matches(row.getKey().startsWith("GET") ? ".*x.*" : ".*[x?].*")
                        || !row.getValue().matches(".*[.i].*"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(idle).as("rows that prove nothing").containsExactlyInAnyOrderElementsOf(OPEN);
    }

    /** Reads "# a yecunDeputy1" as a column and "GET /cases xx…" as a row. */
    private void readTable() throws IOException {
        for (String line : Files.readAllLines(TABLE)) {
            var words = line.strip().split("\\s+");
            if (line.startsWith("#:")) {
                persons.put(words[1], words[2]);
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("TASK")) {
                rows.put(words[0] + " " + words[1], words[2]);
            }
        }
        rows.values().forEach(row -> assertThat(row).hasSize(persons.size()));
    }

    private TreeSet<String> endpoints() {
        var found = new TreeSet<String>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("jianyi")) {
                found.addAll(calls(info));
            }
        }));
        return found;
    }

    private static List<String> calls(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPathPatternsCondition().getPatternValues().stream()
                .map(path -> path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})+}", "{$1}"))
                .flatMap(path -> (methods.isEmpty()
                                ? List.of("ANY")
                                : methods.stream().map(Enum::name).toList())
                        .stream().map(method -> method + " " + path))
                .toList();
    }

    /** x: done or shown; ?: allowed, but the empty form is sent back; i: to the sign-in; .: refused, as if it were not there. */
    private String cell(Town town, String person, String endpoint, Scene scene) {
        var words = endpoint.split(" ");
        var path = scene.fill(words[1]);
        var reply = person.equals("nobody")
                ? anonymous(words[0], path)
                : signedIn(town, person, words[0], path, scene.fields(endpoint));
        if (reply.status() == 200 && reply.body().startsWith("<!DOCTYPE html>") && shown.add(endpoint)) {
            pages.put(path, reply.body());
        }
        if (!reply.header("Content-Type").startsWith("application/json")) {
            assertThat(reply.body())
                    .as(person + " " + endpoint + " shows text as text")
                    .doesNotContain("<img src=x");
        }
        var where = String.valueOf(reply.header("Location"));
        return switch (reply.status()) {
            case 200, 204 -> "x";
            case 302, 303 -> where.contains("/login") ? "i" : "x";
            case 400, 409, 413, 415 -> "?";
            case 401 -> "i";
            case 403, 404 -> ".";
            default -> "!" + reply.status();
        };
    }

    private Reply anonymous(String method, String path) {
        var nobody = SignedIn.nobody(port);
        return method.equals("GET") ? nobody.get(path) : nobody.call(method, path, Map.of());
    }

    private String token(Town town, String person) {
        return tokens.computeIfAbsent(person, one -> town.as(one).tokenOn("/password"));
    }

    private Reply signedIn(Town town, String person, String method, String path, Map<String, String> fields) {
        return switch (method) {
            case "GET", "ANY" -> town.as(person).get(path);
            case "POST" -> town.as(person).submit(path, token(town, person), fields);
            default -> town.as(person).own(method, path, Map.of("person", person, "fields", Map.of("title", "草稿")));
        };
    }
}
