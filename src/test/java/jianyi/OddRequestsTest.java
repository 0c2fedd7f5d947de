package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What no browser sends: refused with 400 or 404, in Chinese and with the headers of every page, by strangers and by people who have
 * signed in alike; never an error of ours.
 */
@WholeProduct
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTest {

    private static final Map<String, String> NOTHING = Map.of();
    private static final byte[] EMPTY = {};
    private static final String ENGINE = SignedIn.API;

    /** What people and programs put into an address to get past whoever reads it first. */
    private static final Map<String, UnaryOperator<String>> ODDITIES = oddities();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    private Wire wire;
    private Map<String, String> clerk;

    @BeforeEach
    void someoneHasSignedIn() {
        wire = new Wire(port);
        clerk = cookies("yecunClerk1");
    }

    @Test
    void noPathTakesAnOddity() {
        var faults = new ArrayList<String>();
        var oddities = List.copyOf(ODDITIES.keySet());
        var paths = List.copyOf(paths());
        assertThat(paths).hasSizeGreaterThan(300);
        for (int i = 0; i < paths.size(); i++) {
            // Ours meet every oddity, as a stranger and signed in by turns; the engine's many calls one after the
            // other.
            boolean ours = !paths.get(i).startsWith("/camunda/api/");
            for (int o = ours ? 0 : i % oddities.size(); o < oddities.size(); o += ours ? 1 : oddities.size()) {
                var odd = ODDITIES.get(oddities.get(o)).apply(paths.get(i));
                var reader = (i + o) % 2 == 0 ? clerk : NOTHING;
                judge(faults, "GET " + odd, wire.send("GET", odd, reader, EMPTY), Set.of(400, 404));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void headersMethodsAndCookiesCauseNoErrorOfOurs() {
        var faults = new ArrayList<String>();
        var paths = List.of("/login", "/cases", "/jianyi.css", "/camunda/app/tasklist/default/", ENGINE + "/task");
        for (String path : paths) {
            for (String header : ODD_HEADERS) {
                var parts = header.split("=", 2);
                for (var reader : List.of(NOTHING, clerk)) {
                    var headers = new LinkedHashMap<>(reader);
                    headers.put(parts[0], parts[1]);
                    judge(faults, path + " " + header, wire.send("GET", path, headers, EMPTY), null);
                    judge(faults, path + " " + header, wire.send("POST", path, headers, EMPTY), null);
                }
            }
            for (String method :
                    List.of("TRACE", "CONNECT", "PROPFIND", "LOCK", "FOO", "get", "PATCH", "OPTIONS", "DELETE")) {
                judge(faults, method + " " + path, wire.send(method, path, NOTHING, EMPTY), null);
                judge(faults, method + " " + path, wire.send(method, path, clerk, EMPTY), null);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aBrowserOfManyLanguagesIsServed() {
        var languages = IntStream.range(0, 60)
                .mapToObj(i -> "l%c;q=0.%d".formatted('a' + i % 26, i % 9 + 1))
                .reduce("zh-CN", (all, one) -> all + "," + one);

        assertThat(wire.send("GET", "/login", Map.of("Accept-Language", languages), EMPTY)
                        .status())
                .isEqualTo(200);
        assertThat(wire.send("GET", "/no/such/page", Map.of("Accept-Language", languages), EMPTY)
                        .status())
                .isEqualTo(302);
        var page = new LinkedHashMap<>(clerk);
        page.put("Accept-Language", languages);
        assertThat(wire.send("GET", "/cases", page, EMPTY).status()).isEqualTo(200);
        assertThat(wire.send("GET", "/camunda/app/tasklist/default/", page, EMPTY)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/error",
                "/error/500",
                "/camunda/app/zz/default/",
                "/camunda/app/zz/",
                "/camunda/app/tasklist/zz/",
                "/camunda/app/tasklist/zz",
                "/camunda/app/cockpit/zz/x.html",
                "/camunda/app/tasklist/locales/",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/admin/setup/default/user/create",
                "/engine-rest/user",
                "/no/such/page",
                "/camunda/api/engine/engine/default/task/zz/rendered-form",
                "/camunda/api/engine/engine/default/process-definition/key/zz/startForm"
            })
    void whatIsNotThereIsNotThere(String path) {
        var answer = wire.send("GET", path, clerk, EMPTY);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.tells()).isFalse();
        assertThat(answer.headers()).containsKeys("x-content-type-options", "x-frame-options", "referrer-policy");
    }

    @Test
    void aTaskHasNoDrawnForm() {
        var town = new Town(port);
        var number = town.suggest("yecunDeputy3", Town.suggestion("关于没有画出来的表单的建议"));
        var task = town.open("yecunClerk1", "user_review", number);

        assertThat(town.as("yecunClerk1")
                        .get(ENGINE + "/task/" + task + "/rendered-form")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"a\"", "{", "{\"title\":null", "[null]", "{\"taskIdIn\":[null]}"})
    void aBodyIsAnObjectOrRefused(String body) {
        for (String call :
                List.of("/task", "/task/count", "/task/zz/claim", "/process-definition/key/suggestion/submit-form")) {
            refused("yecunClerk1", "POST", call, body, 400, 404);
        }
        refused("systemadmin1", "POST", "/user/create", body, 400, 400);
    }

    @Test
    void theSystemAdministratorMayAskWhatHeMayHimselfAndNothingOfOthers() {
        var check = ENGINE + "/authorization/check?permissionName=ALL&resourceName=authorization&resourceType=4";
        assertThat(SignedIn.as(port, "systemadmin1").get(check).status()).isEqualTo(200);
        assertThat(SignedIn.as(port, "systemadmin1")
                        .get(check + "&userId=emergency")
                        .status())
                .isEqualTo(403);
        assertThat(SignedIn.as(port, "yecunClerk1").get(check).status()).isEqualTo(403);
    }

    @Test
    void formsTakeNoFilesAndNoNulls() {
        for (String variables : List.of(
                "{\"title\":null}",
                "{\"title\":{\"value\":\"a\",\"type\":\"File\"}}",
                "{\"title\":{\"value\":\"YQ==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a\"}}}",
                "{\"title\":{\"value\":\"YQ==\",\"type\":\"Bytes\"}}",
                "{\"title\":{\"value\":\"a\",\"type\":\"Object\"}}",
                "{\"title\":{\"value\":{},\"type\":\"Json\"}}",
                "{\"title\":{\"value\":\"a\",\"type\":\"Integer\"}}",
                "{\"title\":{\"value\":\"a\\u0000\",\"type\":\"String\"}}",
                "{\"ti\\u0000tle\":{\"value\":\"a\",\"type\":\"String\"}}")) {
            refused(
                    "yecunDeputy3",
                    "POST",
                    "/process-definition/key/suggestion/submit-form",
                    "{\"variables\":" + variables + "}",
                    400,
                    400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sorting\":[null]}",
                "{\"sorting\":[{\"sortBy\":\"zz\",\"sortOrder\":\"asc\"}]}",
                "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"zz\"}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":null}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"x\",\"type\":\"zz\"}}]}",
                "{\"processVariables\":[null]}",
                "{\"processVariables\":[{}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"zz\",\"value\":1}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":{}}]}",
                "{\"taskVariables\":[{\"name\":\"a\",\"operator\":\"gt\",\"value\":true}]}",
                "{\"taskIdIn\":[\"a\\u0000\"]}",
                "{\"name\":\"a\\u0000\"}",
                "{\"orQueries\":[null]}",
                "{\"createdBefore\":\"999999-01-01T00:00:00.000+0000\"}",
                "{\"includeAssignedTasks\":true}",
                "{\"delegationState\":\"zz\"}"
            })
    void anOddQueryIsRefused(String query) {
        refused("yecunClerk1", "POST", "/task", query, 400, 400);
        refused("yecunClerk1", "POST", "/task/count", query, 400, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxResults=-1", "firstResult=-1", "maxResults=zz", "sortBy=zz", "name=%00", "dueAfter=zz"})
    void anOddParameterIsRefused(String parameter) {
        refused("yecunClerk1", "GET", "/task?" + parameter, "", 400, 404);
    }

    @Test
    void whatIsNestedThousandsDeepIsRefused() {
        for (String deep :
                List.of("[".repeat(5000) + "]".repeat(5000), "{\"a\":".repeat(5000) + "1" + "}".repeat(5000))) {
            refused("yecunClerk1", "POST", "/task", deep, 400, 400);
            refused("yecunClerk1", "POST", "/identity/password-policy", deep, 400, 400);
            assertThat(new Town(port)
                            .as("yecunDeputy3")
                            .own("PATCH", "/api/drafts/new", deep)
                            .status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/identity/password-policy|{}|400",
                "PUT|/group/yecunClerk/members/nobodyOfThisName|{}|404",
                "PUT|/group/zz/members/yy|{}|404",
                "DELETE|/group/zz/members/yy||204",
                "GET|/user/nobodyOfThisName/profile||404",
                "PUT|/user/nobodyOfThisName/credentials|{}|400",
                "PUT|/user/nobodyOfThisName/profile|{}|400",
                "POST|/user/create|{}|400",
                "POST|/group/create|{}|400",
                "PUT|/group/zz|{}|400"
            })
    void callsAboutUnknownPeopleSaySo(String method, String path, String body, int status) {
        var answer = new Town(port).as("systemadmin1").call(method, ENGINE + path, body == null ? "" : body);

        assertThat(answer.status()).as(answer.toString()).isIn(status, 400, 404);
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "/user/create|{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"Gangtie-1958!\"}}",
                "/group/create|{\"id\":\"%s\",\"name\":\"x\",\"type\":\"WORKFLOW\"}",
                "/tenant/create|{\"id\":\"%s\",\"name\":\"x\"}"
            })
    void anIdThatMayNotBeOneIsRefusedAndNoError(String path, String body) {
        for (String id : List.of("-706514707", "a b", "a/b", "甲", "*", "a'b", "")) {
            for (String keeper : List.of("systemadmin1", "emergency")) {
                refused(keeper, "POST", path, body.formatted(id), 400, 403);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "PUT|/process-definition/zz/suspended|{\"suspended\":true}",
                "PUT|/process-definition/zz/suspended|{\"suspended\":false,\"includeProcessInstances\":true}",
                "PUT|/process-instance/zz/suspended|{\"suspended\":true}",
                "PUT|/process-instance/zz/suspended/|{\"suspended\":true}",
                "POST|/process-instance/job-retries|{\"processInstances\":[\"zz\"],\"retries\":1}",
                "PUT|/job/zz/suspended|{\"suspended\":true}",
                "PUT|/job/zz/retries|{\"retries\":1}",
                "PUT|/job/zz/duedate|{\"duedate\":null}",
                "POST|/job/zz/execute|{}",
                "POST|/job/retries|{\"jobIds\":[\"zz\"],\"retries\":1}",
                "PUT|/job-definition/zz/retries|{\"retries\":1}",
                "PUT|/job-definition/zz/suspended|{\"suspended\":true}",
                "PUT|/incident/zz/annotation|{\"annotation\":\"x\"}",
                "DELETE|/incident/zz/annotation|",
                "PUT|/batch/zz/suspended|{\"suspended\":true}",
                "GET|/process-instance/zz|",
                "GET|/process-instance/zz/activity-instances|",
                "GET|/process-definition/zz/diagram|",
                "GET|/process-definition/zz/statistics|",
                "GET|/job/zz|",
                "GET|/job/zz/stacktrace|",
                "GET|/job-definition/zz|",
                "GET|/incident/zz|",
                "GET|/batch/zz|"
            })
    void whatAnOperatorCallsOnNothingIsNoError(String method, String path, String body) {
        var answer = new Town(port).as("operator1").call(method, ENGINE + path, body == null ? "" : body);

        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
    }

    @Test
    void aDeploymentWithoutABodyIsRefused() {
        var keeper = cookies("emergency");
        for (String type :
                List.of("multipart/form-data", "multipart/form-data; boundary=x", "application/json", "text/plain")) {
            var headers = new LinkedHashMap<>(keeper);
            headers.put("Content-Type", type);
            var answer = wire.send("POST", ENGINE + "/deployment/create", headers, EMPTY);
            assertThat(answer.status()).as(type + answer).isBetween(400, 499);
        }
    }

    @Test
    void whoeverLeavesBeforeTheAnswerCausesNoError(CapturedOutput written) {
        var head = "Host: localhost\r\nCookie: " + clerk.get("Cookie") + "\r\n";
        for (String path :
                List.of("/cases", "/login", "/camunda/lib/deps.js", ENGINE + "/task", "/cases.xlsx", "/promises")) {
            for (int i = 0; i < 5; i++) {
                wire.leave("GET " + path + " HTTP/1.1\r\n" + head + "\r\n");
            }
        }
        for (String path : List.of(ENGINE + "/task", "/api/drafts/new", "/cases/new", "/login")) {
            wire.leave("POST " + path + " HTTP/1.1\r\n" + head + "X-XSRF-TOKEN: " + clerk.get("X-XSRF-TOKEN")
                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        }
        // Whoever is served now is served after those have been answered.
        for (int i = 0; i < 20; i++) {
            assertThat(wire.send("GET", "/cases", clerk, EMPTY).status()).isEqualTo(200);
        }
        assertThat(written.getAll()).doesNotContain(" ERROR ").doesNotContain("\tat ");
    }

    @Test
    void aRefusalsPageNamesItsReader() {
        var town = new Town(port);
        for (String path :
                List.of("/cases/yecun-2026-9999", "/no/such/page", "/audit", "/setup/people/zz", "/assign/zz")) {
            var page = town.as("yecunClerk1").page(path);

            assertThat(page.status()).as(path).isIn(403, 404);
            assertThat(page.body()).as(path).contains("title=\"修改密码\">吴春桃</a>").contains("批量交办");
        }
    }

    private void refused(String person, String method, String call, String body, int status, int or) {
        var answer = new Town(port).as(person).call(method, ENGINE + call, body);

        assertThat(answer.status()).as(call + " " + body + " " + answer).isIn(status, or);
        assertThat(answer.message()).as(call + " " + body).matches("(?s).*\\p{IsHan}.*");
        assertThat(answer.message()).doesNotContain("Exception", "系统出错");
    }

    private static void judge(List<String> faults, String what, Wire.Answer answer, Set<Integer> wanted) {
        boolean ours = answer.status() >= 500 || answer.status() == 0 || answer.tells();
        boolean bare = answer.status() >= 400
                && !answer.body().isEmpty()
                && !answer.headers().containsKey("x-content-type-options");
        if (ours || bare || wanted != null && !wanted.contains(answer.status())) {
            faults.add(what + ": " + answer.status() + (bare ? " without headers " : " ")
                    + answer.body().lines().limit(1).toList());
        }
    }

    /** Every path of the product: pages and interfaces of ours, the applications, and each call of the engine. */
    private Set<String> paths() {
        var paths = new TreeSet<String>();
        pages.getHandlerMethods().keySet().forEach(page -> paths.addAll(page.getPatternValues()));
        EnginePaths.all().forEach(call -> paths.add(ENGINE + call.split(" ")[1]));
        paths.addAll(List.of(
                "/jianyi.css",
                "/fonts/x.woff2",
                "/actuator/health",
                "/actuator/env",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/lib/deps.js",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/api/tasklist/plugin/x/static/y"));
        var plain = new TreeSet<String>();
        paths.forEach(path -> plain.add(path.replaceAll("\\{[^}]*}", "zz").replace("**", "zz")));
        plain.remove("/");
        return plain;
    }

    private static Map<String, UnaryOperator<String>> oddities() {
        var odd = new LinkedHashMap<String, UnaryOperator<String>>();
        odd.put("doubled at the start", path -> "/" + path);
        odd.put("doubled inside", path -> path.replaceFirst("(?<=.)/|$", "//"));
        odd.put("doubled at the end", path -> path + "//");
        odd.put("a dot", path -> "/." + path);
        odd.put("a dot at the end", path -> path + "/.");
        odd.put("climbing", path -> "/camunda/lib/.." + path);
        odd.put("climbing at the end", path -> path + "/x/..");
        odd.put("climbing out", path -> "/.." + path);
        odd.put("a parameter", path -> path + ";a=b");
        odd.put("a climbing parameter", path -> "/login/..;" + path);
        odd.put("a session in the path", path -> path + ";jsessionid=1");
        odd.put("a dot as a number", path -> "/x/%2e%2e" + path);
        odd.put("a capital dot as a number", path -> "/x/%2E%2E" + path);
        odd.put("a letter as a number", path -> "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2));
        odd.put("a slash as a number", path -> path + "%2fx");
        odd.put("a backslash as a number", path -> path + "%5cx");
        odd.put("a backslash", path -> path + "\\x");
        odd.put("a number twice", path -> path + "%252e%252e");
        odd.put("a NUL", path -> path + "%00");
        odd.put("a line break", path -> path + "%0d%0aX:1");
        odd.put("half a number", path -> path + "%");
        odd.put("no number", path -> path + "%zz");
        odd.put("a slash too long", path -> path + "%c0%af");
        odd.put("a NUL in the query", path -> path + "?a=%00");
        return odd;
    }

    static final List<String> ODD_HEADERS = Stream.of(
                    "Cookie=SESSION=AAAA",
                    "Cookie=SESSION=" + "A".repeat(3000),
                    "Cookie=SESSION=%00",
                    "Cookie=REDIRECT_URI=aHR0cDovL1s=",
                    "Cookie==;=;;",
                    "Cookie=XSRF-TOKEN=\"",
                    "Host=zz zz",
                    "Host=",
                    "Host=[::1",
                    "Accept=zz/*;q=zz",
                    "Accept=text/html;charset=zz",
                    "Accept-Language=zz;q=zz",
                    "Accept-Language=" + "zh,".repeat(1000),
                    "Accept-Encoding=zz;q=zz",
                    "Content-Type=zz",
                    "Content-Type=application/json;charset=zz",
                    "Content-Type=multipart/form-data",
                    "Content-Length=zz",
                    "Content-Length=-1",
                    "Transfer-Encoding=zz",
                    "Expect=zz",
                    "Range=bytes=zz",
                    "If-Modified-Since=zz",
                    "Referer=::",
                    "Origin=zz",
                    "Upgrade=zz",
                    "Forwarded=for=zz",
                    "X-Forwarded-For=zz, " + "1.1.1.1,".repeat(50),
                    "X-Forwarded-Proto=zz",
                    "X-Forwarded-Port=zz",
                    "X-Forwarded-Host=a b",
                    "X-HTTP-Method-Override=DELETE",
                    "X-XSRF-TOKEN=\u00ff",
                    "X-Odd=" + "x".repeat(9000))
            .toList();

    /** The cookies of someone who has signed in, and the token that Camunda's interface asks for. */
    private Map<String, String> cookies(String person) {
        var browser = new Town(port).as(person);
        var token = browser.cookie("XSRF-TOKEN");
        return Map.of(
                "Cookie",
                "SESSION=" + browser.cookie("SESSION") + "; XSRF-TOKEN=" + token,
                "X-XSRF-TOKEN",
                token,
                "Accept",
                "text/html");
    }
}
