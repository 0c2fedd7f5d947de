package jianyi.casework.store;

import static jianyi.Town.map;
import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.SignedIn.Reply;
import jianyi.Town;
import jianyi.WholeProduct;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed and not handed in is kept for the one who typed it, and goes when it is handed in. */
@WholeProduct
class DraftsTest {

    private static final String NEW = "/api/drafts/new";
    private static final String DEPUTY = "yecunDeputy8";
    private static final String CLERK = "yecunClerk1";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HistoryService history;

    @Autowired
    private Clock clock;

    private Town town;

    @BeforeEach
    void nothingIsKeptYet() {
        town = new Town(port);
        jdbc.sql("delete from draft").update();
    }

    @Test
    void aDraftComesBackAfterASecondSignInAndOnlyToItsOwner() {
        var words = "水渠年久失修，渗漏严重。\n".repeat(1_500);
        assertThat(save(DEPUTY, NEW, map("situation", words, "coSigners", List.of("yecunDeputy2")))
                        .status())
                .isEqualTo(200);
        var again = SignedIn.as(port, DEPUTY).get(NEW).json();
        assertThat(again.path("fields").path("situation").asText()).isEqualTo(words);
        assertThat(again.path("fields").path("coSigners").get(0).asText()).isEqualTo("yecunDeputy2");
        assertThat(again.path("saved").asText()).contains("年");
        assertThat(kept("yecunDeputy1", NEW)).isFalse();
        save(DEPUTY, NEW, map("situation", "只有这些"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void twoWindowsOfOneFormKeepEachOthersWords() {
        save(DEPUTY, NEW, map("title", "第一个窗口", "category", "水利"));
        save(DEPUTY, NEW, map("situation", "第二个窗口"));
        var taken = map("category", null);
        assertThat(save(DEPUTY, NEW, taken).status()).isEqualTo(200);
        var fields = town.as(DEPUTY).get(NEW).json().path("fields");
        assertThat(fields.path("title").asText()).isEqualTo("第一个窗口");
        assertThat(fields.path("situation").asText()).isEqualTo("第二个窗口");
        assertThat(fields.has("category")).isFalse();
        save(DEPUTY, NEW, map("situation", null, "title", null));
        assertThat(kept(DEPUTY, NEW)).as("nothing is left").isFalse();
        assertThat(save(DEPUTY, NEW, map("situation", "水".repeat(100_000))).status())
                .isEqualTo(200);
        var more = save(DEPUTY, NEW, map("proposal", "渠".repeat(100_000)));
        assertThat(more.status())
                .as("piece by piece it does not grow without end")
                .isEqualTo(400);
        assertThat(more.message()).contains("太长");
    }

    @Test
    void aStartsDraftIsForWhoMayStartItAndGoesWithTheStart() {
        var start = "/api/drafts/suggestion-start";
        assertThat(save(DEPUTY, start, map("title", "关于发起的草稿的建议")).status()).isEqualTo(200);
        assertThat(save("yecunagriHandler1", start, map("title", "x")).status()).isEqualTo(404);
        assertThat(save(DEPUTY, "/api/drafts/meeting-start", map("title", "x")).status())
                .isEqualTo(404);
        assertThat(town.start(DEPUTY, "suggestion", map("title", "没有写完")).status())
                .isEqualTo(400);
        assertThat(kept(DEPUTY, start)).as("what is refused is kept").isTrue();
        town.suggest(DEPUTY, suggestion("关于发起的草稿的建议"));
        assertThat(kept(DEPUTY, start)).isFalse();
    }

    @Test
    void handingInAndGivingUpForgetTheDraft() {
        save(DEPUTY, NEW, map("title", "关于草稿的建议"));
        save("yecunDeputy2", NEW, map("title", "别人的草稿"));
        var refused = town.as(DEPUTY).fill("/cases/new", "/cases/new", fields(""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(kept(DEPUTY, NEW)).as("what is refused is kept").isTrue();
        var reply = town.as(DEPUTY).fill("/cases/new", "/cases/new", fields("关于草稿的建议"));
        assertThat(reply.status()).isEqualTo(302);
        assertThat(kept(DEPUTY, NEW)).isFalse();
        assertThat(kept("yecunDeputy2", NEW)).isTrue();
        assertThat(town.as("yecunDeputy2").own("DELETE", NEW, "").status()).isEqualTo(204);
        assertThat(count()).isZero();
    }

    @Test
    void onlyWhoMayWorkOnATaskKeepsADraftOfIt() {
        var number = town.suggest(DEPUTY, suggestion("关于任务草稿的建议"));
        var task = "/api/drafts/" + town.open(CLERK, "user_review", number);
        assertThat(save(CLERK, task, map("reviewReason", "请写明地点")).status()).isEqualTo(200);
        assertThat(save("yecunClerk2", task, map("reviewReason", "另一位的草稿")).status())
                .as("a colleague has a draft of his own")
                .isEqualTo(200);
        for (String stranger : List.of(DEPUTY, "shaheziChair1", "yecunagriHandler1")) {
            assertThat(save(stranger, task, map("reviewReason", "x")).status())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(town.as(stranger).get(task).status()).as(stranger).isEqualTo(404);
        }
        assertThat(save("auditadmin1", task, map("reviewReason", "x")).status())
                .as("administrators do no case's work")
                .isEqualTo(403);
        assertThat(save("yecunagriHandler1", NEW, map("title", "x")).status()).isEqualTo(403);
        var id = task.substring("/api/drafts/".length());
        town.as("yecunClerk2").post(SignedIn.API + "/task/" + id + "/claim", Map.of("userId", "yecunClerk2"));
        var taken = save(CLERK, task, map("reviewReason", "x"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.message()).contains("他人办理");
        assertThat(count()).isEqualTo(2);
        assertThat(town.submit("yecunClerk2", id, map("reviewOutcome", "accept"))
                        .status())
                .isEqualTo(204);
        assertThat(count()).as("done, so nobody's draft is left").isZero();
        assertThat(save("yecunClerk2", task, map("reviewReason", "x")).status()).isEqualTo(404);
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("请写明地点"));
    }

    @Test
    void aLostSessionIsToldAsSuchAndOnlyTheOwnersPageGoesOnSaving() {
        var gone = SignedIn.nobody(port);
        assertThat(gone.withoutToken("PATCH", NEW, "{}").status()).isEqualTo(401);
        assertThat(gone.get(NEW).status()).isEqualTo(401);
        assertThat(gone.withoutToken("DELETE", NEW, "").status()).isEqualTo(401);
        assertThat(town.as(DEPUTY).withoutToken("PATCH", NEW, "{}").status())
                .as("signed in, but from nowhere")
                .isEqualTo(403);
        var other = town.as("yecunDeputy1").own("PATCH", NEW, map("person", DEPUTY, "fields", map("title", "x")));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.message()).contains("另一个账号");
        assertThat(count()).isZero();
    }

    @Test
    void whatIsNoDraftIsRefused() {
        for (Object bad : List.of(
                "",
                "x",
                "[]",
                "null",
                "{}",
                "{\"person\":\"yecunDeputy8\"}",
                "{\"person\":\"yecunDeputy8\",\"fields\":[]}",
                "{\"person\":1,\"fields\":{}}",
                "{\"person\":\"yecunDeputy8\",\"fields\":{\"a\":{\"b\":1}}}",
                "{\"person\":\"yecunDeputy8\",\"fields\":{\"a\":[null]}}",
                "{\"person\":\"yecunDeputy8\",\"fields\":{\"a\":[[\"b\"]]}}",
                "{\"person\":\"yecunDeputy8\",\"fields\":{\"a\":\"\\u0000\"}}",
                "{\"person\":\"yecunDeputy8\",\"fields\":{\"a\":\"" + "水".repeat(200_000) + "\"}}",
                "{\"person\":\"yecunDeputy8\",\"fields\":{\"" + "a".repeat(65) + "\":\"x\"}}",
                "[".repeat(100_000))) {
            var reply = town.as(DEPUTY).own("PATCH", NEW, bad);
            assertThat(reply.status()).as(String.valueOf(bad)).isEqualTo(400);
            assertThat(reply.message()).contains("保存");
        }
        for (String key : List.of("x", "0", "a".repeat(65), "%00", "..%2f", "a.b")) {
            assertThat(town.as(DEPUTY).own("PATCH", "/api/drafts/" + key, "{}").status())
                    .as(key)
                    .isIn(400, 404);
        }
        assertThat(save(DEPUTY, NEW, map("a", "half \ud83d of a character")).status())
                .isEqualTo(200);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void afterThirtyDaysADraftIsGone() {
        save(DEPUTY, NEW, map("title", "旧的"));
        jdbc.sql("update draft set saved_at = ?")
                .param(OffsetDateTime.now(clock).minusDays(31))
                .update();
        assertThat(kept(DEPUTY, NEW)).isFalse();
        save("yecunDeputy2", NEW, map("title", "新的"));
        assertThat(count()).as("saving sweeps").isEqualTo(1);
    }

    private Reply save(String person, String path, Map<String, Object> fields) {
        return town.as(person).own("PATCH", path, map("person", person, "fields", fields));
    }

    private boolean kept(String person, String path) {
        return town.as(person).get(path).json().path("fields").isObject();
    }

    private int count() {
        return jdbc.sql("select count(*) from draft").query(Integer.class).single();
    }

    private static Map<String, String> fields(String title) {
        return Map.of("title", title, "category", "水利", "situation", "渗漏", "proposal", "请修", "disclosure", "full");
    }
}
