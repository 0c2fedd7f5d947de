package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import jianyi.SignedIn.Reply;

/** The people of the demo district at work: each fills in forms through Tasklist's own web API, as the browser does. */
public class Town {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Whoever has signed in to a product stays signed in for the tests after. */
    private static final Map<String, SignedIn> PEOPLE = new ConcurrentHashMap<>();

    private final int port;
    private final Map<String, SignedIn> met = new ConcurrentHashMap<>();

    public Town(int port) {
        this.port = port;
    }

    /** The person's browser, signed in once; anew when another test has ended the session meanwhile. */
    public SignedIn as(String person) {
        return met.computeIfAbsent(person, p -> PEOPLE.compute(port + p, (key, browser) -> stillHere(p, browser)));
    }

    private SignedIn stillHere(String person, SignedIn browser) {
        return browser != null && browser.get(SignedIn.MYSELF).status() == 200 ? browser : SignedIn.as(port, person);
    }

    /** Starts a process. */
    public Reply start(String person, String process, Map<String, Object> fields) {
        return as(person).post(SignedIn.API + "/process-definition/key/" + process + "/submit-form", form(fields));
    }

    /** Hands a suggestion in. @return its case number */
    public String suggest(String person, Map<String, Object> fields) {
        var reply = start(person, "suggestion", fields);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json().path("businessKey").asText();
    }

    /** Convenes a session of this term and ordinal, 19-4, in twelve days. @return its number */
    public String session(String person, String ordinal) {
        var reply = start(
                person,
                "meeting",
                map(
                        "title",
                        "第 " + ordinal + " 次会议",
                        "kind",
                        "regular",
                        "ordinal",
                        ordinal,
                        "date",
                        LocalDate.now().plusDays(12).toString(),
                        "place",
                        "镇政府会议室"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json().path("businessKey").asText();
    }

    /** Accepts a suggestion and assigns it to one unit for three months. */
    void assigns(String clerk, String number, String unit) {
        does(
                clerk,
                "user_review",
                number,
                map("reviewOutcome", "accept", "mode", "lead", "leadUnit", unit, "months", 3));
    }

    /** Passes whatever is put to the vote in a session, with eight votes. */
    void votes(String clerk, String number) {
        var count = map("voteMode", "hands", "votesFor", 8, "votesAgainst", 0, "votesAbstained", 0);
        while (todo(clerk, number).contains("user_recordVote")) {
            does(clerk, "user_recordVote", number, count);
        }
    }

    /** Completes the person's open task of this id in a case, and expects it to be taken. */
    public void does(String person, String task, String number, Object... fields) {
        does(person, task, number, map(fields));
    }

    private void does(String person, String task, String number, Map<String, Object> fields) {
        var reply = submit(person, open(person, task, number), fields);
        assertThat(reply.status()).as(person + " " + task + ": " + reply).isEqualTo(204);
    }

    /** Completes the person's open task of this id in a case, whatever comes of it. */
    public Reply tries(String person, String task, String number, Object... fields) {
        return submit(person, open(person, task, number), map(fields));
    }

    /** Submits a task's form. */
    public Reply submit(String person, String taskId, Map<String, Object> fields) {
        return as(person).post(SignedIn.API + "/task/" + taskId + "/submit-form", form(fields));
    }

    /** The id of the person's open task in a case. */
    public String open(String person, String task, String number) {
        var tasks = tasks(person, number).stream()
                .filter(t -> t.path("taskDefinitionKey").asText().equals(task))
                .toList();
        assertThat(tasks).as(person + " has " + task + " in " + number).isNotEmpty();
        return tasks.get(0).path("id").asText();
    }

    /** What the person finds to do in a case. */
    public List<String> todo(String person, String number) {
        return tasks(person, number).stream()
                .map(task -> task.path("taskDefinitionKey").asText())
                .toList();
    }

    /** The open tasks of a case that the person may see. */
    public List<JsonNode> tasks(String person, String number) {
        var reply = as(person).post(SignedIn.API + "/task", Map.of("processInstanceBusinessKey", number));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return StreamSupport.stream(reply.json().spliterator(), false).toList();
    }

    /** What a task's form shows this person. */
    public JsonNode shown(String person, String taskId) {
        return as(person)
                .get(SignedIn.API + "/task/" + taskId + "/form-variables")
                .json();
    }

    /** Fields in pairs. */
    public static Map<String, Object> map(Object... fields) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put((String) fields[i], fields[i + 1]);
        }
        return map;
    }

    /** A complete submission like no other; further fields replace or add. */
    public static Map<String, Object> suggestion(String title, Object... more) {
        var fields = map(
                "title", title,
                "situation", "水渠多处渗漏，影响二百亩农田灌溉。（第 " + COUNT.incrementAndGet() + " 份）",
                "proposal", "请组织维修，明确管护责任。",
                "category", "水利",
                "disclosure", "full");
        fields.putAll(map(more));
        return fields;
    }

    /** Fields as Tasklist sends them. */
    public static Map<String, Object> form(Map<String, Object> fields) {
        var variables = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> variables.put(name, variable(value)));
        return Map.of("variables", variables);
    }

    private static Map<String, Object> variable(Object value) {
        var variable = new HashMap<String, Object>();
        variable.put("value", value instanceof List<?> list ? json(list) : value);
        variable.put(
                "type",
                value instanceof Boolean
                        ? "Boolean"
                        : value instanceof Integer ? "Integer" : value instanceof List ? "Json" : "String");
        return variable;
    }

    private static String json(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
