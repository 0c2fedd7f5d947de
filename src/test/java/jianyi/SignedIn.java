package jianyi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser: keeps cookies, sends the tokens, follows no redirect. Speaks to the running product only from outside, as
 * Tasklist does.
 */
public class SignedIn {

    /** Where Tasklist's own API lives. */
    public static final String API = "/camunda/api/engine/engine/default";

    /** Who is signed in, as Tasklist asks. */
    static final String MYSELF = "/camunda/api/admin/auth/user/default";

    /** The password of everybody in tests, the demo's. */
    public static final String PASSWORD = "Jianyi-2026-demo";

    private static final AtomicInteger BROWSERS = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** One for everybody: each of its kind brings a thread that outlives its test. Cookies are the browser's own. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final CookieManager cookies = new CookieManager();
    private final String address;
    private final String from = newcomer();
    private String ownToken = "";

    private SignedIn(int port) {
        this.address = "http://localhost:" + port;
    }

    /** An address nobody else has: who tries much from one address waits. */
    private static String newcomer() {
        int number = BROWSERS.incrementAndGet();
        return "10." + (number >> 16 & 0xFF) + "." + (number >> 8 & 0xFF) + "." + (number & 0xFF);
    }

    /** Somebody who has not signed in. */
    public static SignedIn nobody(int port) {
        return new SignedIn(port);
    }

    /** Signs in with the tests' password. */
    public static SignedIn as(int port, String person) {
        var browser = new SignedIn(port);
        var welcome = browser.signIn(person, PASSWORD);
        if (welcome.contains("/login")) {
            throw new AssertionError(person + " cannot sign in: " + welcome);
        }
        browser.get(MYSELF);
        return browser;
    }

    /** Tries to sign in. @return where the answer leads, {@code …/login?wrong} for example */
    public String signIn(String person, String password) {
        var form = form(Map.of("username", person, "password", password));
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString(form)));
        return answer.header("Location");
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Asks as a browser does that wants a page. */
    public Reply page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Asks for something of this type. */
    public Reply get(String path, String type) {
        return send(request(path).header("Accept", type).GET());
    }

    /** Posts JSON with Camunda's token; the body may be a text of JSON, a map or a list. */
    public Reply post(String path, Object body) {
        return call("POST", path, body);
    }

    /** Posts JSON with Camunda's token and headers of one's own. */
    public Reply post(String path, Object body, Map<String, String> headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(text(body)));
        headers.forEach(request::header);
        return send(request);
    }

    public Reply put(String path, Object body) {
        return call("PUT", path, body);
    }

    public Reply delete(String path) {
        return call("DELETE", path, "");
    }

    /** Sends any method with Camunda's token. */
    public Reply call(String method, String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .method(method, BodyPublishers.ofString(text(body))));
    }

    /** Sends JSON without any token. */
    public Reply withoutToken(String method, String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(text(body))));
    }

    /** Fills in the form of one of our own pages: reads the page for its token, then posts the fields to {@code action}. */
    public Reply fill(String page, String action, Map<String, String> fields) {
        return submit(action, tokenOn(page), fields);
    }

    /** The token a page of ours carries for its forms, or empty. */
    public String tokenOn(String page) {
        var found = TOKEN.matcher(page(page).body());
        return found.find() ? found.group(1) : "";
    }

    /** Posts fields to {@code action} with a token read before. */
    public Reply submit(String action, String token, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", token);
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form(all))));
    }

    /** The same with one field of many values. */
    public Reply fillMany(
            String page, String action, Map<String, String> fields, String many, Iterable<String> values) {
        var found = TOKEN.matcher(page(page).body());
        var all = new HashMap<>(fields);
        if (found.find()) {
            all.put("_csrf", found.group(1));
        }
        var body = new StringBuilder(form(all));
        values.forEach(value ->
                body.append('&').append(many).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Uploads a file with the form of one of our own pages, beside further fields. */
    public Reply upload(String page, String action, Map<String, String> fields, String file, byte[] content) {
        var found = TOKEN.matcher(page(page).body());
        var all = new HashMap<>(fields);
        if (found.find()) {
            all.put("_csrf", found.group(1));
        }
        var body = new ByteArrayOutputStream();
        all.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"" + file + "\"", content);
        body.writeBytes("--jianyi--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(action)
                .header("Content-Type", "multipart/form-data; boundary=jianyi")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A file as a browser's form sends it. */
    public record Upload(String field, String name, byte[] content) {}

    /** Sends a form with files; fields in pairs. */
    public Reply upload(String action, List<Upload> files, String... fields) {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            part(body, "name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        for (Upload file : files) {
            part(body, "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.content());
        }
        body.writeBytes("--jianyi--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(action)
                .header("Content-Type", "multipart/form-data; boundary=jianyi")
                .header("Accept", "text/html")
                .header("X-CSRF-TOKEN", ownToken())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Posts a body of any type with the session's token. */
    public Reply sendRaw(String action, String type, byte[] body) {
        return send(request(action)
                .header("Content-Type", type)
                .header("Accept", "text/html")
                .header("X-CSRF-TOKEN", ownToken())
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private String ownToken() {
        if (ownToken.isEmpty()) {
            ownToken = get("/api/drafts/new").header("X-CSRF-TOKEN");
        }
        return ownToken;
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        var head = "--jianyi\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Downloads a file; expects it to be there. */
    public byte[] file(String path) {
        var answer = sent(request(path).GET(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** The content of a file as it is handed out. */
    public byte[] bytes(String path) {
        return sent(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    /** Calls an interface of ours, {@code /api/…}, with the session's token. */
    public Reply own(String method, String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", ownToken())
                .method(method, BodyPublishers.ofString(text(body))));
    }

    /** Sends a request with headers of one's own. */
    public Reply get(String path, Map<String, String> headers) {
        var request = request(path).GET();
        headers.forEach(request::header);
        return send(request);
    }

    /** Posts a form as the page of another site would make the browser do. */
    public Reply crossSite(String action, Map<String, String> fields) {
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** Whether the cookie travels over https only. */
    public boolean secure(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .anyMatch(cookie -> cookie.getName().equals(name) && cookie.getSecure());
    }

    /** The cookie's value, or empty. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private String token() {
        return cookie("XSRF-TOKEN");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private Reply send(HttpRequest.Builder request) {
        return new Reply(sent(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            var asked = request.build();
            cookies.get(asked.uri(), Map.of())
                    .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            var answer = CLIENT.send(request.build(), handler);
            cookies.put(asked.uri(), answer.headers().map());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What a variable of type JSON holds. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text + " is no JSON", e);
        }
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What came back. */
    public static class Reply {

        private final HttpResponse<String> response;

        Reply(HttpResponse<String> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** The first header of this name, or empty. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new AssertionError(status() + " is no JSON: " + response.body(), e);
            }
        }

        /** The sentence of a refusal. */
        public String message() {
            return json().path("message").asText();
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }
}
