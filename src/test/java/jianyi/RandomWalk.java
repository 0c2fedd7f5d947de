package jianyi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import jianyi.SignedIn.Reply;

/**
 * The people of the town that one person runs, each doing at random what his tasks' forms let him do, with values a person could have
 * chosen. The same seed chooses alike.
 */
class RandomWalk {

    private static final List<String> DEPUTIES =
            List.of("shaheziDeputy1", "shaheziDeputy2", "shaheziDeputy3", "shaheziDeputy4", "shaheziDeputy5");
    private static final String CHAIR = "shaheziChair1";
    private static final List<String> OFFICES = List.of(
            CHAIR,
            CHAIR,
            CHAIR,
            "shaheziagriHandler1",
            "shaheziagriHandler1",
            "shaheziagriHead1",
            "shahezigovClerk1",
            "shahezigovHead1");
    private static final int CASES = 24;

    private final Town town;
    private final Random random;
    private final List<Form> forms = Form.all();
    private final Set<String> numbers = new TreeSet<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int count;

    RandomWalk(int port, long seed) {
        this.town = new Town(port);
        this.random = new Random(seed);
    }

    /** Takes so many steps. @return answers nobody may get, each with what was sent; empty when there were none */
    List<String> walk(int steps) {
        for (int i = 0; i < steps; i++) {
            if (numbers.size() < CASES && random.nextInt(8) == 0 || numbers.isEmpty()) {
                start();
            } else {
                work();
            }
        }
        return faults;
    }

    /** The cases that were started. */
    Set<String> numbers() {
        return numbers;
    }

    /** How often each task was completed. */
    Map<String, Integer> done() {
        return done;
    }

    /** How many answers of each status there were. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    private void start() {
        var process = one(List.of(
                "suggestion",
                "suggestion",
                "suggestion",
                "suggestion",
                "meeting",
                "inspection",
                "extension",
                "supervision"));
        var person =
                switch (process) {
                    case "suggestion" -> one(DEPUTIES);
                    case "extension" -> "shaheziagriHandler1";
                    default -> CHAIR;
                };
        var schema = town.as(person)
                .get(SignedIn.API + "/process-definition/key/" + process + "/deployed-start-form")
                .json();
        var fields = filled(process + "-start", schema, Map.of());
        var reply = town.start(person, process, fields);
        note(person, process, fields, reply);
        if (reply.status() == 200) {
            numbers.add(reply.json().path("businessKey").asText());
        }
    }

    /** Whoever has something to do does some of it. */
    private void work() {
        for (int looks = 0; looks < 20; looks++) {
            var person = random.nextInt(3) == 0 ? one(DEPUTIES) : one(OFFICES);
            var mine = tasks(person);
            if (!mine.isEmpty()) {
                work(person, one(mine));
                return;
            }
        }
    }

    private List<JsonNode> tasks(String person) {
        return StreamSupport.stream(
                        town.as(person)
                                .get(SignedIn.API + "/task?maxResults=300")
                                .json()
                                .spliterator(),
                        false)
                .sorted(Comparator.comparing(
                                (JsonNode task) -> task.path("created").asText())
                        .thenComparing(task -> task.path("taskDefinitionKey").asText()))
                .toList();
    }

    private void work(String person, JsonNode task) {
        var id = task.path("id").asText();
        var kind = task.path("taskDefinitionKey").asText();
        var form = task.path("processDefinitionId").asText().replaceFirst(":.*", "") + "-"
                + kind.replaceFirst("^user_", "");
        var fields = filled(
                form,
                town.as(person)
                        .get(SignedIn.API + "/task/" + id + "/deployed-form")
                        .json(),
                shown(person, id));
        var reply = town.submit(person, id, fields);
        note(person, form, fields, reply);
        if (reply.status() == 204) {
            done.merge(form, 1, Integer::sum);
        }
    }

    private Map<String, JsonNode> shown(String person, String task) {
        var shown = new LinkedHashMap<String, JsonNode>();
        town.shown(person, task)
                .fields()
                .forEachRemaining(
                        field -> shown.put(field.getKey(), field.getValue().path("value")));
        return shown;
    }

    private void note(String person, String form, Map<String, Object> fields, Reply reply) {
        statuses.merge(reply.status(), 1, Integer::sum);
        boolean refused = Set.of(400, 403, 404, 409).contains(reply.status())
                && reply.body().matches("(?s).*\\p{IsHan}.*");
        if (reply.status() != 200 && reply.status() != 204 && !refused) {
            faults.add(person + " " + form + " " + fields + " → " + reply);
        }
        if (refused && Boolean.getBoolean("jianyi.walk.refusals")) {
            System.out.println("refused: " + form + " " + reply);
        }
    }

    /** Fields of a form, required ones nearly always, others now and then. */
    private Map<String, Object> filled(String form, JsonNode schema, Map<String, JsonNode> shown) {
        var fields = new LinkedHashMap<String, Object>();
        var known = forms.stream()
                .filter(one -> one.name().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form));
        for (Form.Component field : known.fields()) {
            if (random.nextInt(20) > (field.required() ? 0 : 9)) {
                fields.put(field.key(), value(field, choices(field, schema, shown)));
            }
        }
        return fields;
    }

    private List<Object> choices(Form.Component field, JsonNode schema, Map<String, JsonNode> shown) {
        var key = field.text("valuesKey").orElse("");
        var all = shown.containsKey(key) ? shown.get(key) : within(schema, field.key());
        var choices = new ArrayList<Object>();
        (all.isTextual() ? SignedIn.json(all.asText()) : all).forEach(choice -> {
            var value = choice.path("value");
            choices.add(value.isBoolean() ? (Object) value.asBoolean() : value.asText());
        });
        return choices;
    }

    /** The values a component has in a form that was filled for its reader. */
    private static JsonNode within(JsonNode parent, String key) {
        for (JsonNode component : parent.path("components")) {
            var found = component.path("key").asText().equals(key) ? component.path("values") : within(component, key);
            if (found.size() > 0) {
                return found;
            }
        }
        return parent.path("nothing");
    }

    private Object value(Form.Component field, List<Object> choices) {
        return switch (field.type()) {
            case "checkbox" -> random.nextInt(4) == 0;
            case "taglist" ->
                choices.stream()
                        .filter(choice -> random.nextInt(3) == 0)
                        .limit(3)
                        .toList();
            case "radio", "select" -> choices.isEmpty() ? null : one(choices);
            case "number" -> random.nextInt(7);
            case "datetime" ->
                LocalDate.now().plusDays(one(List.of(0, 0, -1, 12, 30))).toString();
            default -> text(field.key());
        };
    }

    private String text(String key) {
        var day = LocalDate.now().plusDays(1 + random.nextInt(40));
        return switch (key) {
            case "title" -> "关于随手走到的第" + ++count + "件事的建议";
            case "splitTitles" -> "修东渠\n修西渠";
            case "parts" -> "shaheziagri｜修渠";
            case "promise" -> "修好水渠｜" + day;
            case "opinions" -> "加强管护｜shaheziagri｜2";
            case "owners" -> "1｜shaheziagri";
            case "time", "newTime" -> "09:00";
            case "ordinal" -> "19-" + (30 + ++count);
            case "letterNumber" -> "沙政函〔2026〕" + ++count + "号";
            default -> "随手写的第" + ++count + "句话。";
        };
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
