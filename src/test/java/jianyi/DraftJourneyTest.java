package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Long texts outlive the session in which they were typed, on our own page and in a form of Tasklist. */
@WholeProduct
class DraftJourneyTest {

    private static final String DEPUTY = "yecunDeputy2";
    private static final String HANDLER = "yecunbuildHandler1";
    private static final String WORDS = "村口的路雨天积水，老人孩子出行不便。".repeat(200);

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aDeputyOnATelephoneLosesTheSessionAndFindsHisWordsAgain() {
        try (var deputy = telephone().signIn(DEPUTY)) {
            deputy.visit("/cases/new");
            deputy.writes("#title", "关于整修村口道路的建议");
            deputy.writes("#situation", WORDS);
            deputy.reads("草稿已保存");
            deputy.picture("draft-kept");
            deputy.losesSession();
            deputy.writes("#proposal", "请硬化路面，修好边沟。");
            deputy.reads("登录已失效，您填写的内容还在这一页");
            deputy.picture("draft-session-lost");
            assertThat(deputy.written("#situation")).isEqualTo(WORDS);
            deputy.signsInElsewhere(DEPUTY);
            deputy.reads("草稿已保存");
        }
        try (var deputy = telephone().signIn(DEPUTY)) {
            deputy.visit("/cases/new");
            deputy.reads("已恢复您上次填写的内容");
            deputy.picture("draft-restored");
            assertThat(deputy.written("#title")).isEqualTo("关于整修村口道路的建议");
            assertThat(deputy.written("#situation")).isEqualTo(WORDS);
            assertThat(deputy.written("#proposal")).isEqualTo("请硬化路面，修好边沟。");
            deputy.click("#restored button", "放弃");
            assertThat(deputy.written("#situation")).isEmpty();
        }
        try (var deputy = telephone().signIn(DEPUTY)) {
            deputy.visit("/cases/new");
            deputy.shows("#title");
            assertThat(deputy.written("#situation")).isEmpty();
        }
    }

    @Test
    void aHandlersReplyIsThereAgainInTasklist() {
        var town = new Town(port);
        var number = town.suggest(DEPUTY, Town.suggestion("关于硬化村口道路的建议"));
        town.does(
                "yecunClerk1",
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunbuild",
                "months",
                3);
        town.does(HANDLER, "user_accept", number, "accepted", true);
        town.does(
                HANDLER,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                "2026-11-20",
                "contactNote",
                "已听取意见。",
                "next",
                "draft");
        var task = town.open(HANDLER, "user_draftReply", number);
        try (var handler = desk(HANDLER)) {
            handler.opens("待办", task);
            handler.types("replyText", WORDS);
            handler.awaits("PUT", "/api/drafts/" + task);
        }
        try (var handler = desk(HANDLER)) {
            handler.opens("待办", task);
            handler.reads("已恢复您上次填写的内容");
            handler.picture("draft-in-tasklist");
            handler.picks("replyClass", "已经解决");
            handler.submits();
        }
        assertThat(town.todo("yecunbuildHead1", number)).containsExactly("user_signReply");
        assertThat(town.as(HANDLER).page("/cases/" + number).body()).contains(WORDS);
        assertThat(town.as(HANDLER).get("/api/drafts/" + task).status()).isEqualTo(404);
    }

    private Screen telephone() {
        return chromium.window("http://localhost:" + port, 390, 844);
    }

    private Screen desk(String person) {
        return chromium.window("http://localhost:" + port, 1366, 900).signIn(person);
    }
}
