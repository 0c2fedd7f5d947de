package jianyi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyi.suggestion.HostileValues;

/**
 * Sends the running product what a blind attacker with a dictionary sends: every call with odd paths, queries, headers and bodies, and
 * every form with odd values, as strangers and as people of every role. The same seed sends the same requests.
 */
class Fuzz {

    /** They have cases of their own, and real numbers and names to play with. */
    private static final List<String> AT_WORK = List.of(
            "shaheziDeputy1",
            "shaheziDeputy2",
            "shaheziChair1",
            "shaheziagriHandler1",
            "shahezigovHead1",
            "chengguanClerk1",
            "waterHandler1");

    /** They could take the demo apart with real names, so they get invented ones. */
    private static final List<String> KEEPERS =
            List.of("districtClerk1", "systemadmin1", "securityadmin1", "auditadmin1", "operator1");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}|\\*\\*?");
    private static final int MOST_FAULTS = 40;

    private final int port;
    private final Wire wire;
    private final Random random;
    private final List<String> calls;
    private final List<String> fields;
    private final List<String> words;
    private final List<Form> forms = Form.all();
    private final Map<String, Reader> readers = new HashMap<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> tried = new TreeSet<>();

    /** Somebody signed in: cookies, tokens, and what he finds to do. */
    private record Reader(Map<String, String> headers, List<String> numbers, Map<String, String> tasks) {}

    /**
     * @param calls {@code GET /cases/{number}}
     * @param fields names of parameters and fields that any of the calls takes
     */
    Fuzz(int port, long seed, List<String> calls, List<String> fields) {
        this.port = port;
        this.wire = new Wire(port);
        this.random = new Random(seed);
        this.calls = calls;
        this.fields = fields;
        this.words = HostileValues.all().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(word -> word.length() < 2000)
                .toList();
    }

    /**
     * Sends every call once as somebody who has signed in, then whatever comes until so much time is over.
     *
     * @return what went wrong, each with the request; empty when nothing did
     */
    List<String> run(Duration howLong) {
        long end = System.nanoTime() + howLong.toNanos();
        calls.forEach(call -> call(call, one(AT_WORK), false));
        while (System.nanoTime() < end && faults.size() < MOST_FAULTS) {
            if (random.nextInt(4) == 0) {
                form();
            } else {
                call(
                        one(calls),
                        one(List.of("nobody", one(AT_WORK), one(AT_WORK), one(AT_WORK), one(KEEPERS))),
                        random.nextInt(20) == 0);
            }
        }
        return faults;
    }

    /** The calls that were sent with odd values, each with its own method. */
    Set<String> tried() {
        return tried;
    }

    /** How many answers of each status there were. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    private void call(String sent, String by, boolean anyMethod) {
        var call = sent.split(" ", 2);
        if (call[1].endsWith("/logout")) {
            return;
        }
        var person = call[1].equals("/login") && !call[0].equals("GET") ? "nobody" : by;
        var target = filled(call[1], person) + query();
        boolean engine = call[1].startsWith("/camunda/api/") || call[1].startsWith("/api/");
        send(person, anyMethod ? one(METHODS) : call[0], target, engine ? json(3) : posted(person), engine);
        if (!anyMethod) {
            tried.add(sent);
        }
    }

    /** A form of a task one has, or of a start, with every field filled in somehow. */
    private void form() {
        var person = one(AT_WORK);
        var reader = reader(person);
        var tasks = List.copyOf(reader.tasks().keySet());
        if (tasks.isEmpty() || random.nextInt(3) == 0) {
            var process = one(List.of("suggestion", "meeting", "extension", "supervision", "handling", "zz"));
            send(
                    person,
                    "POST",
                    SignedIn.API + "/process-definition/key/" + process + "/submit-form",
                    variables(process + "-start"),
                    true);
        } else {
            var task = one(tasks);
            var what = random.nextInt(5) == 0 ? "/claim" : random.nextInt(5) == 0 ? "/unclaim" : "/submit-form";
            send(
                    person,
                    "POST",
                    SignedIn.API + "/task/" + task + what,
                    variables(reader.tasks().get(task)),
                    true);
        }
    }

    private String variables(String form) {
        var asked = forms.stream()
                .filter(one -> one.name().equals(form))
                .findFirst()
                .orElseGet(() -> one(forms))
                .fields();
        var variables = new LinkedHashMap<String, Object>();
        asked.stream().filter(field -> random.nextInt(8) > 0).forEach(field -> {
            var variable = new HashMap<String, Object>();
            variable.put("value", random.nextInt(3) == 0 ? value(2) : likely(field));
            variable.put("type", random.nextInt(6) == 0 ? one(TYPES) : "String");
            variables.put(field.key(), random.nextInt(40) == 0 ? null : variable);
        });
        if (random.nextInt(10) == 0) {
            variables.put(one(words), Map.of("value", one(words)));
        }
        return text(Map.of("variables", variables));
    }

    /** Something the field may well take, so that the desk behind the door is reached. */
    private Object likely(Form.Component field) {
        var values = new ArrayList<String>();
        field.json()
                .path("values")
                .forEach(value -> values.add(value.path("value").asText()));
        return values.isEmpty() ? one(LIKELY) : one(values);
    }

    private void send(String person, String method, String target, String body, boolean json) {
        var headers = new LinkedHashMap<String, String>(
                person.equals("nobody") ? Map.of() : reader(person).headers());
        headers.put("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
        boolean odd = random.nextInt(15) == 0;
        if (odd) {
            var header = one(OddRequestsTest.ODD_HEADERS).split("=", 2);
            headers.put(header[0], header[1]);
        }
        var answer = wire.send(
                method, target, headers, method.equals("GET") ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() >= 500 || answer.status() == 0 && !odd || answer.tells()) {
            faults.add(answer.status() + " " + person + " " + method + " " + shortened(target) + " "
                    + shortened(headers.toString().replaceAll("Cookie=[^,}]*", "")) + " " + shortened(body) + " → "
                    + shortened(answer.body()));
        }
        if (answer.status() == 401 && !person.equals("nobody")
                || answer.headers().getOrDefault("location", "").contains("/login")) {
            readers.remove(person);
        }
    }

    private Reader reader(String person) {
        return readers.computeIfAbsent(person, this::signedIn);
    }

    private Reader signedIn(String person) {
        var browser = SignedIn.as(port, person);
        var token = browser.cookie("XSRF-TOKEN");
        var own = browser.get("/api/drafts/new").header("X-CSRF-TOKEN");
        var tasks = new LinkedHashMap<String, String>();
        var numbers = new ArrayList<String>();
        browser.get(SignedIn.API + "/task?maxResults=50").json().forEach(task -> {
            var process = task.path("processDefinitionId").asText().replaceFirst(":.*", "");
            tasks.put(
                    task.path("id").asText(),
                    process + "-" + task.path("taskDefinitionKey").asText().replaceFirst("^user_", ""));
        });
        var number = Pattern.compile("/(?:cases|meetings)/(\\w+-\\d{4}-\\w+)")
                .matcher(browser.page("/cases").body()
                        + browser.page("/meetings").body());
        while (number.find()) {
            numbers.add(number.group(1));
        }
        return new Reader(
                Map.of(
                        "Cookie",
                        "SESSION=" + browser.cookie("SESSION") + "; XSRF-TOKEN=" + token,
                        "X-XSRF-TOKEN",
                        token,
                        "X-CSRF-TOKEN",
                        own,
                        "Accept",
                        one(List.of("text/html", "application/json", "*/*"))),
                numbers,
                tasks);
    }

    private String filled(String path, String person) {
        var places = VARIABLE.matcher(path);
        return places.replaceAll(place -> java.util.regex.Matcher.quoteReplacement(place(person)));
    }

    private String place(String person) {
        boolean real = AT_WORK.contains(person) && random.nextBoolean();
        if (!real) {
            var place =
                    switch (random.nextInt(6)) {
                        case 0 -> "0";
                        case 1 -> String.valueOf(random.nextLong());
                        case 2 -> "00000000-0000-0000-0000-000000000000";
                        case 3 -> one(words);
                        case 4 -> encoded(one(words));
                        default -> "zz";
                    };
            return place.replaceAll("[\\x00-\\x20\\x7f-\\uffff]", "x");
        }
        var reader = reader(person);
        var known = new ArrayList<>(reader.numbers());
        known.addAll(reader.tasks().keySet());
        known.addAll(List.of(person, "shahezi", "1", "2026", "suggestion", "assignment", "first-contact"));
        return one(known);
    }

    private String query() {
        return random.nextInt(3) > 0
                ? ""
                : IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i ->
                                encoded(one(fields)) + "=" + (random.nextInt(10) == 0 ? "%zz" : encoded(one(words))))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private String posted(String person) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> encoded(one(fields)) + "="
                        + encoded(random.nextInt(3) == 0 && AT_WORK.contains(person) ? one(LIKELY) : one(words)))
                .collect(Collectors.joining("&"));
    }

    private String json(int depth) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "null";
            case 2 -> "{\"a\":".repeat(random.nextInt(3000)) + "1";
            case 3 -> one(words);
            default -> text(object(depth));
        };
    }

    private Map<String, Object> object(int depth) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.put(random.nextInt(10) == 0 ? one(words) : one(QUERY_KEYS), value(depth - 1));
        }
        return object;
    }

    private Object value(int depth) {
        Supplier<Object> simple = () -> random.nextInt(3) == 0 ? one(LIKELY) : one(words);
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> random.nextBoolean();
            case 3 -> random.nextDouble();
            case 6 -> object(depth);
            case 7 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> object(depth))
                        .toList();
            case 8 -> java.util.Arrays.asList(simple.get(), random.nextInt(3) == 0 ? null : simple.get());
            default -> simple.get();
        };
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");

    private static final List<String> TYPES = List.of(
            "Boolean", "Integer", "Long", "Double", "Date", "Json", "Xml", "File", "Bytes", "Object", "Null", "zz");

    private static final List<String> LIKELY = List.of(
            "关于修渠的建议",
            "请尽快办理",
            "2026-12-31",
            "2099-12-31",
            "true",
            "false",
            "1",
            "3",
            "shahezi",
            "shahezigov",
            "shaheziagri",
            "shaheziDeputy1",
            "lead",
            "accept",
            "[\"shaheziDeputy2\"]",
            "修好｜2099-12-31",
            "甲｜乙",
            "沙政函〔2026〕1号",
            "19-3",
            "A");

    private static final List<String> QUERY_KEYS = List.of(
            "sorting",
            "sortBy",
            "sortOrder",
            "parameters",
            "variable",
            "type",
            "value",
            "name",
            "operator",
            "orQueries",
            "processVariables",
            "taskVariables",
            "taskIdIn",
            "candidateGroup",
            "candidateGroups",
            "assignee",
            "nameLike",
            "dueAfter",
            "createdBefore",
            "priority",
            "includeAssignedTasks",
            "processInstanceBusinessKey",
            "userId",
            "password",
            "profile",
            "credentials",
            "id",
            "groupId",
            "variables",
            "firstName",
            "person",
            "fields",
            "title",
            "situation",
            "proposal",
            "processInstanceIds",
            "retries",
            "suspended",
            "ids",
            "permissions",
            "resourceType",
            "resourceId",
            "annotation",
            "active");
}
