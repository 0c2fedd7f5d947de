package jianyi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jianyi.SignedIn;
import jianyi.SignedIn.Reply;

/**
 * Tasklist in one person's browser. What it sends for a start and for a task, and in which order, was recorded in Chromium; the
 * product's own scripts ask once more after each list, for the cards they have not had within half a minute, and after each submit, for what
 * comes next.
 */
final class Tasklist {

    /** The filter that shows whatever a person can do now. */
    static final String TODO = "待办";

    private static final int LOOKS = 20;
    private static final long CARDS_KEPT = TimeUnit.SECONDS.toNanos(30);
    private static final String API = SignedIn.API;
    private static final Map<String, String> HAL = Map.of("Accept", "application/hal+json, application/json; q=0.5");
    private static final String STARTABLE =
            "latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true&firstResult=0&maxResults=15";
    private static final Map<String, Object> BY_AGE = Map.of(
            "processVariables", List.of(),
            "taskVariables", List.of(),
            "caseInstanceVariables", List.of(),
            "firstResult", 0,
            "maxResults", 15,
            "sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")),
            "active", true);

    private final SignedIn browser;
    private final String person;
    private final boolean product;
    private final String filter;
    private final Map<String, Long> cards = new HashMap<>();
    private long requests;

    /** Signs a person in and opens Tasklist at one of its filters. */
    Tasklist(Server server, String person, String filter) {
        this.browser = SignedIn.as(server.port(), person);
        this.person = person;
        this.product = server.isProduct();
        this.filter = filters().get(filter);
    }

    /** What the person's filters are called, and their ids. */
    Map<String, String> filters() {
        var all = get("/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task");
        return nodes(all).collect(Collectors.toMap(filter -> text(filter, "name"), filter -> text(filter, "id")));
    }

    /** How many requests it has sent. */
    long requests() {
        return requests;
    }

    /** Starts a process, as its window does; the business key is for an engine that gives none of its own, else null. */
    void start(String process, Map<String, Object> form, String businessKey) {
        get("/process-definition/count?" + STARTABLE);
        var definition = nodes(get("/process-definition?" + STARTABLE))
                .filter(startable -> text(startable, "key").equals(process))
                .map(startable -> "/process-definition/" + text(startable, "id"))
                .findFirst()
                .orElseThrow();
        get(definition + "/startForm");
        get(definition + "/deployed-start-form");
        var sent = new HashMap<String, Object>(Map.of("variables", variables(form)));
        if (businessKey != null) {
            sent.put("businessKey", businessKey);
        }
        var started = post(definition + "/submit-form", sent).json();
        list();
        get("/task?assignee=" + person + "&maxResults=15&processInstanceId=" + text(started, "id"));
    }

    /** Finds a task of this kind that nobody else has chosen, reads its form, claims it and hands it in. */
    void does(String kind, Map<String, Object> form, Set<String> chosen) {
        var found = choose(kind, chosen);
        var task = "/task/" + text(found, "id");
        get(task);
        get(task + "/form");
        get(task + "/deployed-form");
        get(task + "/form-variables?deserializeValues=false");
        post(task + "/claim", Map.of("userId", person));
        get(task);
        list();
        post(task + "/submit-form", Map.of("variables", variables(form)));
        if (product) {
            own("/api/steps/" + text(found, "id") + "/after");
        }
        get("/task?assignee=" + person + "&maxResults=15&processInstanceId=" + text(found, "processInstanceId"));
        list();
    }

    /** What our own scripts ask besides. */
    private void own(String path) {
        requests++;
        expected(path, browser.get(path));
    }

    /** The first page of a filter's list, whatever comes. */
    Reply page(String filter) {
        requests++;
        return browser.post(API + "/filter/" + filter + "/list?firstResult=0&maxResults=15", BY_AGE, HAL);
    }

    /** The tasks on the first page of its own list. */
    List<JsonNode> list() {
        var page = expected(filter, page(filter)).json().path("_embedded").path("task");
        var tasks = StreamSupport.stream(page.spliterator(), false).toList();
        if (product) {
            askForCards(tasks.stream().map(task -> text(task, "id")).toList());
        }
        return tasks;
    }

    private void askForCards(List<String> shown) {
        long now = System.nanoTime();
        var fresh = shown.stream().filter(id -> now - cards.getOrDefault(id, now - CARDS_KEPT) >= CARDS_KEPT).toList();
        if (!fresh.isEmpty()) {
            own("/api/tasks/cards?tasks=" + String.join(",", fresh));
            fresh.forEach(id -> cards.put(id, now));
        }
    }

    /** Cases all go the same way, so any one that has come to this step will do; looks again when others were quicker. */
    private JsonNode choose(String kind, Set<String> chosen) {
        for (int look = 0; look < LOOKS; look++) {
            for (JsonNode task : list()) {
                if (text(task, "taskDefinitionKey").equals(kind) && chosen.add(text(task, "id"))) {
                    return task;
                }
            }
        }
        throw new IllegalStateException(person + " finds no " + kind);
    }

    /** Fields as Tasklist sends them: lists as JSON, an empty field as null. */
    private static Map<String, Object> variables(Map<String, Object> form) {
        var variables = new LinkedHashMap<String, Object>();
        form.forEach((name, value) -> {
            var variable = new HashMap<String, Object>();
            variable.put("value", value instanceof List<?> list ? list.toString() : value);
            if (value instanceof List) {
                variable.put("type", "Json");
            }
            variables.put(name, variable);
        });
        return variables;
    }

    private Reply get(String path) {
        requests++;
        return expected(path, browser.get(API + path, HAL));
    }

    private Reply post(String path, Object body) {
        requests++;
        return expected(path, browser.post(API + path, body, HAL));
    }

    private Reply expected(String path, Reply reply) {
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException(person + " " + path + ": " + reply);
        }
        return reply;
    }

    private static Stream<JsonNode> nodes(Reply reply) {
        return StreamSupport.stream(reply.json().spliterator(), false);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
