package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every call of the running product once with odd values, then random ones until twenty seconds are over, with another seed each time; longer with {@code -Djianyi.fuzz=1800} (seconds), the same
 * again with {@code -Djianyi.fuzz.seed}, against a product that runs already with {@code -Djianyi.fuzz.port}.
 */
@WholeProduct
@ExtendWith(OutputCaptureExtension.class)
class FuzzTest {

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> pages;

    @Test
    void nothingThatIsSentCausesAnErrorOfOurs(CapturedOutput written) {
        var howLong = Duration.ofSeconds(Long.getLong("jianyi.fuzz", 20));
        long seed = Long.getLong("jianyi.fuzz.seed", System.nanoTime());
        var there = Integer.getInteger("jianyi.fuzz.port", port);
        somethingToPlayWith(new Town(there));

        var fuzz = new Fuzz(there, seed, calls(), fields());
        var faults = fuzz.run(howLong);

        System.out.println("fuzz: seed " + seed + ", " + howLong.toSeconds() + " s, answers " + fuzz.statuses());
        assertThat(faults).as("seed " + seed).isEmpty();
        assertThat(written.getAll().lines().filter(line -> line.contains(" ERROR ")))
                .as("written as errors, seed " + seed)
                .isEmpty();
        assertThat(calls())
                .as("ours that met nothing odd")
                .filteredOn(call -> !fuzz.tried().contains(call))
                .allMatch(call -> call.endsWith("/logout"));
    }

    private static void somethingToPlayWith(Town town) {
        for (int i = 0; i < 3; i++) {
            town.suggest("shaheziDeputy1", Town.suggestion("关于随便什么的建议", "coSigners", List.of("shaheziDeputy2")));
        }
        var number = town.suggest("shaheziDeputy2", Town.suggestion("关于交办的建议"));
        town.does(
                "shaheziChair1",
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "shaheziagri",
                "months",
                3);
    }

    private List<String> calls() {
        var calls = new ArrayList<String>();
        pages.forEach(some -> some.getHandlerMethods().keySet().forEach(page -> {
            var methods = page.getMethodsCondition().getMethods();
            for (String path : page.getPatternValues()) {
                (methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name))
                        .forEach(method -> calls.add(method + " " + path));
            }
        }));
        EnginePaths.all().forEach(call -> calls.add(call.replaceFirst(" ", " " + SignedIn.API)));
        calls.addAll(List.of(
                "GET /camunda/app/tasklist/{x}/",
                "GET /camunda/app/{x}/default/",
                "GET /camunda/lib/{x}",
                "GET /camunda/api/{x}/plugin/{y}/default/{z}",
                "POST /camunda/api/cockpit/plugin/base/default/process-instance",
                "GET /camunda/api/admin/auth/user/{x}",
                "POST /camunda/api/admin/auth/user/default/login/{x}",
                "POST /login",
                "GET /actuator/{x}",
                "GET /{x}",
                "GET /{x}/{y}"));
        return List.copyOf(new TreeSet<>(calls));
    }

    /** The names of everything that a page of ours takes, and what the engine's queries take. */
    private List<String> fields() {
        var fields = new TreeSet<>(
                List.of("maxResults", "firstResult", "sortBy", "sortOrder", "embedded", "_csrf", "reason"));
        pages.stream()
                .flatMap(some -> some.getHandlerMethods().values().stream())
                .flatMap(method -> Stream.of(method.getMethod().getParameters()))
                .map(Parameter::getName)
                .forEach(fields::add);
        Form.all().forEach(form -> form.fields().forEach(field -> fields.add(field.key())));
        return List.copyOf(fields);
    }
}
