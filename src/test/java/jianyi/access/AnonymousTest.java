package jianyi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A stranger gets the sign-in page and nothing else; a page added later is asked for here by itself. */
@WholeProduct
class AnonymousTest {

    /** What a stranger may open; adding to it is a decision. */
    private static final Set<String> OPEN = Set.of("/login", "/logout", "/error", "/slip");

    /** Below them too; what a mail's link answers is kept by its own test. */
    private static final List<String> OPEN_BELOW = List.of("/public/", "/answer/");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @Test
    void noPageOfOursAnswersAStranger() {
        var closed = pages.getHandlerMethods().keySet().stream()
                .flatMap(AnonymousTest::calls)
                .filter(call ->
                        !OPEN.contains(call.path()) && OPEN_BELOW.stream().noneMatch(call.path()::startsWith))
                .toList();

        assertThat(closed).extracting(Call::path).contains("/", "/password", "/audit", "/locks");
        assertThat(closed).allSatisfy(this::refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/lib/requirejs.js",
                "/actuator",
                "/actuator/env",
                "/a/page/that/does/not/exist"
            })
    void noApplicationOpensForAStranger(String path) {
        refused(new Call("GET", path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/identity/password-policy",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js"
            })
    void noInterfaceAnswersAStranger(String path) {
        var stranger = SignedIn.nobody(port);
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS")) {
            assertThat(stranger.withoutToken(method, path, "{}").status())
                    .as(method + path)
                    .isEqualTo(401);
        }
        assertThat(stranger.get(path).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/app/admin/default/setup/",
                "/engine-rest/user",
                "/engine-rest/engine"
            })
    void theFirstRunPageAndTheOpenInterfaceDoNotExist(String path) {
        for (String method : List.of("GET", "POST")) {
            assertThat(SignedIn.nobody(port).withoutToken(method, path, "{}").status())
                    .as(method + path)
                    .isEqualTo(404);
        }
    }

    @Test
    void theHealthAnswerTellsNothingButUp() {
        var health = SignedIn.nobody(port).get("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asText()).isEqualTo("UP");
        assertThat(health.json().has("components")).isFalse();
    }

    private void refused(Call call) {
        var answer = SignedIn.nobody(port).withoutToken(call.method(), call.path(), "");
        if (call.path().startsWith("/api/")) {
            assertThat(answer.status()).as(call.toString()).isEqualTo(401);
        } else if (call.method().equals("GET")) {
            assertThat(answer.status()).as(call.toString()).isEqualTo(302);
            assertThat(answer.header("Location")).as(call.toString()).endsWith("/login");
        } else {
            assertThat(answer.status()).as(call.toString()).isIn(401, 403, 302);
        }
        assertThat(answer.body()).as(call.toString()).doesNotContain("csrf");
    }

    private static Stream<Call> calls(RequestMappingInfo page) {
        var methods = page.getMethodsCondition().getMethods();
        return page.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{[^}]*}", "x").replace("**", "x"))
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Call("GET", path))
                        : methods.stream().map(RequestMethod::name).map(method -> new Call(method, path)));
    }

    private record Call(String method, String path) {}
}
