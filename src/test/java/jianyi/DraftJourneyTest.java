package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing filled in is lost, on our own page, in the form of a task and in that of a start: a test for every way of leaving. */
@WholeProduct
class DraftJourneyTest {

    private static final String DEPUTY = "yecunDeputy2";
    private static final String HANDLER = "yecunbuildHandler1";
    private static final String WORDS = "村口的路雨天积水，老人孩子出行不便。".repeat(200);

    private static final String DAY = "[id$=field_contactDate-date]";

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
            handler.keeps(task, () -> handler.types("replyText", WORDS));
        }
        try (var handler = desk(HANDLER)) {
            handler.opens("待办", task);
            handler.reads("已恢复您上次填写的内容");
            handler.picture("draft-in-tasklist");
            handler.marks("replyClass", "A .*");
            handler.submits();
        }
        assertThat(town.todo("yecunbuildHead1", number)).containsExactly("user_signReply");
        assertThat(town.as(HANDLER).page("/cases/" + number).body()).contains(WORDS);
        assertThat(town.as(HANDLER).get("/api/drafts/" + task).status()).isEqualTo(404);
    }

    /** Choices, days, long and short texts: another task, a refusal, two windows, a lost session, a closed window. */
    @Test
    void aFormSurvivesEveryWayOfLeavingIt() {
        var town = new Town(port);
        var task = handled(town, "关于加固村口河堤的建议");
        var other = handled(town, "关于加宽村口小桥的建议");
        try (var handler = desk(HANDLER)) {
            handler.opens("待办", task);
            handler.marks("contactWay", "书信");
            handler.presses("contactDate", "昨天");
            handler.types("contactNote", "去信说明了勘查的结果。");
            handler.marks("next", "可以起草答复");
            handler.opens("待办", other);
            handler.opens("待办", task);
            handler.reads("已恢复您上次填写的内容");
            filledIn(handler, "书信");
            handler.isRefused("还不能选“起草答复”");
            filledIn(handler, "书信");
            handler.picture("draft-refused");
            handler.keeps(task, () -> handler.marks("contactWay", "电话"));
            handler.gone(".page-notifications .alert-danger");
            try (var second = handler.beside()) {
                second.visit("/camunda/app/tasklist/default/");
                second.opens("待办", task);
                second.keeps(task, () -> second.types("contactPlace", "村委会"));
            }
            handler.keeps(task, () -> handler.types("contactBy", "镇建设办"));
            handler.losesSession();
            handler.types("contactNote", "去信后又打了电话，代表同意。");
            // Tasklist may ask for its list at any moment and leave for the sign-in; what was typed waits in the
            // browser
            // then, or goes to the server when its window comes back.
            handler.shows(".jianyi-draft.wrong, #username");
            handler.signsInElsewhere(HANDLER);
            try (var again = handler.beside()) {
                again.visit("/camunda/app/tasklist/default/");
                again.opens("待办", task);
                again.reads("已恢复您上次填写的内容");
                again.shows(".fjs-checked:has-text('电话')");
                again.shows(".fjs-checked:has-text('可以起草答复')");
                again.holds(DAY);
                assertThat(again.written("[id$=field_contactNote]")).isEqualTo("去信后又打了电话，代表同意。");
                assertThat(again.written("[id$=field_contactPlace]")).isEqualTo("村委会");
                assertThat(again.written("[id$=field_contactBy]")).isEqualTo("镇建设办");
                again.submits();
            }
        }
    }

    @Test
    void aStartThatIsLeftIsThereAgain() {
        try (var deputy = desk("yecunDeputy5")) {
            deputy.starts("代表建议办理");
            deputy.types("title", "关于修建村口候车亭的建议");
            deputy.picks("category", "交通运输");
            deputy.keeps("suggestion-start", () -> deputy.marks("disclosure", "仅同意公开标题"));
        }
        try (var deputy = desk("yecunDeputy5")) {
            deputy.starts("代表建议办理");
            deputy.reads("已恢复您上次填写的内容");
            deputy.shows(".fjs-checked:has-text('仅同意公开标题')");
            deputy.reads("交通运输");
            assertThat(deputy.written("[id$=field_title]")).isEqualTo("关于修建村口候车亭的建议");
            deputy.picture("draft-start");
        }
    }

    private static void filledIn(Screen handler, String way) {
        handler.shows(".fjs-checked:has-text('" + way + "')");
        handler.shows(".fjs-checked:has-text('可以起草答复')");
        handler.holds(DAY);
        assertThat(handler.written("[id$=field_contactNote]")).isEqualTo("去信说明了勘查的结果。");
    }

    private static String handled(Town town, String title) {
        var number = town.suggest(DEPUTY, Town.suggestion(title));
        town.assigns("yecunClerk1", number, "yecunbuild");
        town.does(HANDLER, "user_accept", number, "accepted", true);
        return town.open(HANDLER, "user_handle", number);
    }

    private Screen telephone() {
        return chromium.window("http://localhost:" + port, 390, 844);
    }

    private Screen desk(String person) {
        return chromium.window("http://localhost:" + port, 1366, 900).signIn(person);
    }
}
