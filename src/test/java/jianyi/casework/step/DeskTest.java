package jianyi.casework.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Tasklist asks us for: the cards of its list, what came of a task, and who keeps one without doing it. */
@WholeProduct
class DeskTest {

    private static final String CLERK = "shaheziChair1";
    private static final String HANDLER = "shaheziagriHandler1";
    private static final String DEPUTY = "shaheziDeputy4";

    @LocalServerPort
    int port;

    @Autowired
    private IdleClaims claims;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void enterTown() {
        town = new Town(port);
    }

    @Test
    void aCardShowsNumberLightAndWhoElseHasTheTask() {
        var number = town.suggest(DEPUTY, Town.suggestion("关于划定停车位的建议"));
        var review = town.open(CLERK, "user_review", number);
        assertThat(card(CLERK, review).path("number").asText()).isEqualTo(number);
        assertThat(card(CLERK, review).path("light").asText()).isEqualTo("green");
        assertThat(card(CLERK, review).path("own").asBoolean()).isFalse();
        assertThat(card("yecunClerk1", review).isMissingNode())
                .as("another town's")
                .isTrue();
        assigns(number);
        var accept = town.open(HANDLER, "user_accept", number);
        assertThat(card(HANDLER, accept).path("number").asText()).matches("第\\d+号");
        jdbc.sql("update step set claimed_by = 'shaheziagriHead1' where task = ?")
                .param(accept)
                .update();
        assertThat(card(HANDLER, accept).path("holder").asText()).isEqualTo("祝满仓");
        var pile = "x,".repeat(201);
        assertThat(town.as(HANDLER).get("/api/tasks/cards?tasks=" + pile).status())
                .isEqualTo(400);
    }

    @Test
    void whoHasDoneATaskHearsWhatComesNextAndNobodyElseDoes() {
        var number = town.suggest(DEPUTY, Town.suggestion("关于清理广告牌的建议"));
        var review = town.open(CLERK, "user_review", number);
        assertThat(after(CLERK, review).status()).as("not done yet").isEqualTo(404);
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        var accepted = after(CLERK, review).json();
        assertThat(accepted.path("said").asText()).contains("已办完", "接下来请您办理");
        assertThat(accepted.path("next").asText()).isEqualTo(town.open(CLERK, "user_assign", number));
        assertThat(after(DEPUTY, review).status()).isEqualTo(404);
        var assign = town.open(CLERK, "user_assign", number);
        town.does(CLERK, "user_assign", number, "mode", "lead", "leadUnit", "shaheziagri", "months", 3);
        var assigned = after(CLERK, assign).json();
        assertThat(assigned.path("said").asText()).contains("接下来由沙河子镇农业综合服务站承办人办理", "以前");
        assertThat(assigned.path("next").isNull()).isTrue();
    }

    @Test
    void aClaimWithoutAWordGoesBackAfterHalfAnHourAndOneWithWordsStays() {
        var number = town.suggest(DEPUTY, Town.suggestion("关于补种行道树的建议"));
        assigns(number);
        var idle = town.open(HANDLER, "user_accept", number);
        claim(idle);
        var other = town.suggest(DEPUTY, Town.suggestion("关于修剪行道树的建议"));
        assigns(other);
        var busy = town.open(HANDLER, "user_accept", other);
        claim(busy);
        town.as(HANDLER)
                .own(
                        "PATCH",
                        "/api/drafts/" + busy,
                        Map.of("person", HANDLER, "fields", Map.of("refusalReason", "不归我们管")));
        claims.look();
        assertThat(holder(idle)).as("not yet").isEqualTo(HANDLER);
        jdbc.sql("update step set claimed_at = claimed_at - interval '31 minutes' where task in (?, ?)")
                .params(idle, busy)
                .update();
        claims.look();
        assertThat(holder(idle)).isEqualTo("null");
        assertThat(holder(busy)).isEqualTo(HANDLER);
        assertThat(jdbc.sql("select claimed_by is null from step where task = ?")
                        .param(idle)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private JsonNode card(String person, String task) {
        return town.as(person).get("/api/tasks/cards?tasks=" + task).json().path(task);
    }

    private SignedIn.Reply after(String person, String task) {
        return town.as(person).get("/api/steps/" + task + "/after");
    }

    private void claim(String task) {
        town.as(HANDLER).post(SignedIn.API + "/task/" + task + "/claim", Map.of("userId", HANDLER));
    }

    private String holder(String task) {
        return town.as(HANDLER)
                .get(SignedIn.API + "/task/" + task)
                .json()
                .path("assignee")
                .asText();
    }

    private void assigns(String number) {
        town.does(
                CLERK,
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
}
