package jianyi.flow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** CVE-2026-109432: no expression somebody sends in a query is ever evaluated. */
@WholeProduct
class QueryGuardTest {

    private static final AtomicInteger HITS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    ConfigurableApplicationContext product;

    @BeforeEach
    void aPersonWithNothingButTasklist() {
        HITS.set(0);
        if (!product.containsBean("probeListeners")) {
            product.getBeanFactory().registerSingleton("probeListeners", new Probe());
        }
        if (identities.createUserQuery().userId("probing").count() == 0) {
            var person = identities.newUser("probing");
            person.setFirstName("试探");
            person.setPassword(SignedIn.PASSWORD);
            identities.saveUser(person);
            identities.saveGroup(identities.newGroup("probetownHandler"));
            identities.createMembership("probing", "probetownHandler");
        }
    }

    @Test
    void noneOfTheFivePathsEvaluatesAnything() {
        var person = SignedIn.as(port, "probing");
        var filter =
                person.get(SignedIn.API + "/filter").json().get(0).path("id").asText();
        var paths = List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count");

        for (String path : paths) {
            for (String attack : List.of("${probeListeners.hit()}", "${''.getClass().forName('jianyi.Jianyi')}")) {
                for (Object body : bodies(attack)) {
                    var answer = person.post(SignedIn.API + path, body);
                    assertThat(answer.status()).as(path + body).isEqualTo(400);
                }
            }
        }
        person.get(SignedIn.API + "/task?assigneeExpression=%24%7BprobeListeners.hit()%7D");
        SignedIn.nobody(port)
                .withoutToken(
                        "POST",
                        SignedIn.API + "/task",
                        bodies("${probeListeners.hit()}").get(0));

        assertThat(HITS).hasValue(0);
    }

    @Test
    void theFiltersOwnExpressionsWork() {
        var person = SignedIn.as(port, "probing");
        var shown = person.get(SignedIn.API + "/filter").json();

        assertThat(shown.findValuesAsText("name")).containsExactlyInAnyOrder("待办", "我领取的", "同事在办", "即将到期", "已逾期");
        shown.forEach(filter -> assertThat(person.post(
                                SignedIn.API + "/filter/" + filter.path("id").asText() + "/list", "{}")
                        .status())
                .as(filter.path("name").asText())
                .isEqualTo(200));
    }

    private static List<Object> bodies(String expression) {
        return List.of(
                Map.of("assigneeExpression", expression),
                Map.of("orQueries", List.of(Map.of("assigneeExpression", expression))),
                Map.of("orQueries", List.of(Map.of("dueBeforeExpression", expression, "name", "x"))),
                Map.of("candidateGroupsExpression", expression));
    }

    /** Stands for what an attacker would call: counts the calls. */
    public static class Probe {

        public String hit() {
            HITS.incrementAndGet();
            return "demo";
        }
    }
}
