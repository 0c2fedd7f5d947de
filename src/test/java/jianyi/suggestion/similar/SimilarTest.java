package jianyi.suggestion.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been suggested before is found again, however it is told, and shown to nobody who may not know of it. */
@WholeProduct
class SimilarTest {

    private static final String RIVER = "yecun-2023-7001";
    private static final String CANAL = "yecun-2024-7002";
    private static final String PARKING = "yecun-2025-7003";
    private static final String ELSEWHERE = "shahezi-2024-7004";
    private static final String BRIDGE = "yecun-2022-7005";
    private static final String SPRING = "yecun-2021-7006";
    private static final List<String> ALL = List.of(RIVER, CANAL, PARKING, ELSEWHERE, BRIDGE, SPRING);
    private static final String RIVER_TITLE = "关于棋盘河口堤岸坍塌的建议";

    private static final String RIVER_TEXT =
            "棋盘河口一段大约一百五十米，两岸是洪水多年冲出来的松软泥沙，年年雨季坍塌，" + "岸边的稻田和菜地被冲走，村里每年组织人背沙袋、打木桩，但撑不过一个汛期。";

    @LocalServerPort
    int port;

    @Autowired
    SimilarCases similar;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void earlierYears() {
        town = new Town(port);
        stored(RIVER, "yecun", "关于解决棋盘河口河堤塌陷的建议", RIVER_TEXT, "请修一道浆砌石护岸，长度一百五十米，并清理河床。");
        stored(CANAL, "yecun", "关于鹿鸣村水渠破损断裂修复的建议", "高陂到尧井的水渠长六百米，渠道窄，被洪水冲毁多处，影响两百亩稻田灌溉。", "请把这段水渠纳入项目库，尽早修复。");
        stored(PARKING, "yecun", "关于在棋盘老街增设停车位的建议", "老街两边停满车，赶集日消防车也开不进去。", "请利用旧粮站的空地建停车场。");
        stored(ELSEWHERE, "shahezi", "关于加固棋盘河口下游河堤的建议", RIVER_TEXT, "请与上游一并加固。");
        stored(BRIDGE, "yecun", "关于灯塔寺大桥改建的建议", "大桥桥面钢筋外露，载重车不敢通行。", "请检测后改建。");
        stored(SPRING, "yecun", "关于古墩岭村引泉水上山的建议", "山上两个组三十户人靠挑水吃。", "请从龙眼泉铺管引水上山。");
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from reply where handling in (select id from handling where number in (:all))")
                .param("all", ALL)
                .update();
        for (String table : List.of("handling", "cosigner", "suggestion", "case_head")) {
            jdbc.sql("delete from " + table + " where number in (:all)")
                    .param("all", ALL)
                    .update();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "关于棋盘河口堤岸坍塌的建议,yecun-2023-7001",
        "棋盘河口河堤,yecun-2023-7001",
        "建议修复鹿鸣村断裂水渠,yecun-2024-7002",
        "棋盘老街停车难,yecun-2025-7003",
        "关于进一步加快灯塔寺大桥危桥改造的建议,yecun-2022-7005"
    })
    void aTitleToldAnewFindsTheOldOneFirst(String title, String number) {
        assertThat(found("yecunClerk1", title, "")).startsWith(number);
    }

    @Test
    void aTextToldAgainIsFoundUnderAnotherTitle() {
        String again = "村里每年组织人背沙袋、打木桩，但撑不过一个汛期。两岸是洪水多年冲出来的松软泥沙，岸边的稻田和菜地被冲走。";
        var first = similar.to(viewers.of("yecunClerk1"), "关于防汛的建议", again).get(0);
        assertThat(first.number()).isEqualTo(RIVER);
        assertThat(first.why()).isEqualTo("内容多处相同");
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于进一步加强有关工作的建议", "关于解决存在问题的建议", "关于开办老年食堂的建议", "关于完善校车管理、切实加强安全工作的建议"})
    void whatIsAboutSomethingElseFindsNone(String title) {
        assertThat(found("yecunClerk1", title, "希望有关部门高度重视，切实加强工作，进一步解决群众反映的问题。"))
                .doesNotContainAnyElementsOf(ALL);
    }

    @Test
    void theClerkReadsInWhatItIsLikeAndWhatCameOfIt() {
        handled(RIVER, "yecunagri", "C");
        var first = similar.to(viewers.of("yecunClerk1"), "关于棋盘河口河堤塌陷的建议", RIVER_TEXT)
                .get(0);
        assertThat(first.likeness()).isEqualTo("标题、内容多处相同：棋盘河口河堤塌陷");
        assertThat(first.units()).isEqualTo("夜村镇农业综合服务站");
        assertThat(first.came()).hasSize(3).contains("代表评价 不满意", "2024年3月1日办结");
        assertThat(first.came().get(0)).startsWith("办理结果 C ");
        assertThat(first.author()).isEqualTo("冯老根");
        assertThat(first.year()).isEqualTo(2023);
    }

    @Test
    void anotherDeputyOfTheCongressLearnsTitleYearStateAndOutcomeAndNoMore() {
        handled(RIVER, "yecunagri", "C");
        var line = line("yecunDeputy7");
        assertThat(line.title()).isEqualTo("关于解决棋盘河口河堤塌陷的建议");
        assertThat(line.year()).isEqualTo(2023);
        assertThat(line.state()).isEqualTo("已办结");
        assertThat(line.outcome()).startsWith("C ");
        assertThat(line.opens()).isFalse();
        assertThat(List.of(
                        line.number(),
                        line.shownNumber(),
                        line.author(),
                        line.units(),
                        line.verdict(),
                        line.closedOn()))
                .allMatch(String::isEmpty);
    }

    @Test
    void whatIsNotToBePublishedIsForTheBodyAndTheSignersAlone() {
        set(RIVER, "disclosure = 'none'");
        cosigned(RIVER, "yecunDeputy8");
        assertThat(titles("yecunDeputy7")).doesNotContain("关于解决棋盘河口河堤塌陷的建议");
        for (String person : List.of("yecunClerk1", "yecunChair1", "districtClerk1", "yecunDeputy5", "yecunDeputy8")) {
            assertThat(line(person).number()).as(person).isEqualTo(RIVER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"COSIGNING", "WITHDRAWN"})
    void whatIsUnfinishedOrTakenBackIsNoOtherDeputysBusiness(String state) {
        set(RIVER, "state = '" + state + "'");
        assertThat(titles("yecunDeputy7")).doesNotContain("关于解决棋盘河口河堤塌陷的建议");
        assertThat(line("yecunDeputy5").number()).isEqualTo(RIVER);
    }

    @Test
    void aConfidentialAuthorIsNamedToTheCongressSideAlone() {
        handled(RIVER, "yecunagri", "C");
        set(RIVER, "confidential = true, disclosure = 'full'");
        for (String person : List.of("yecunClerk1", "districtClerk1", "yecunDeputy5")) {
            assertThat(line(person).author()).as(person).isEqualTo("冯老根");
        }
        for (String person : List.of("yecunagriHandler1", "yecungovClerk1", "yecunDeputy7", "shaheziDeputy2")) {
            assertThat(line(person).author()).as(person).isEqualTo("代表（保密）");
        }
        assertThat(similar("yecunagriHandler1", RIVER_TITLE, "").body()).doesNotContain("冯老根");
    }

    @Test
    void unitsAndGovernmentsFindTheirOwnOnlyAndNoRatingBeforeItIsFinal() {
        handled(RIVER, "yecunagri", "C");
        assertThat(line("yecunagriHandler1").verdict()).isEqualTo("不满意");
        set(RIVER, "state = 'RATING'");
        for (String person : List.of("yecunagriHandler1", "yecunagriHead1", "yecungovClerk1")) {
            assertThat(line(person).number()).as(person).isEqualTo(RIVER);
            assertThat(line(person).verdict()).as(person).isEmpty();
        }
        for (String person : List.of("yecunbuildHandler1", "waterHandler1", "districtgovClerk1")) {
            assertThat(similar.to(viewers.of(person), RIVER_TITLE, RIVER_TEXT))
                    .as(person)
                    .isEmpty();
        }
    }

    @Test
    void otherBodiesFindWhatIsPublishedAndTheDistrictWhatIsAccepted() {
        assertThat(titles("shaheziDeputy2")).doesNotContain("关于解决棋盘河口河堤塌陷的建议");
        set(RIVER, "state = 'CLOSED', disclosure = 'full'");
        assertThat(line("shaheziDeputy2").number()).isEqualTo(RIVER);
        set(RIVER, "accepted_on = null, state = 'REVIEWING'");
        assertThat(titles("districtClerk1")).doesNotContain("关于解决棋盘河口河堤塌陷的建议");
        assertThat(titles("yecunClerk1")).doesNotContain("关于加固棋盘河口下游河堤的建议");
        assertThat(titles("districtClerk1")).contains("关于加固棋盘河口下游河堤的建议");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"systemadmin1", "auditadmin1", "operator1", "emergency", "yecunpartyClerk1", "yecunpartyHead1"})
    void whoReadsNoCasesFindsNone(String person) {
        set(RIVER, "state = 'CLOSED', disclosure = 'full'");
        assertThat(similar.to(viewers.of(person), RIVER_TITLE, RIVER_TEXT)).isEmpty();
    }

    @Test
    void whileWritingTheDeputySeesAPieceOfAPage() {
        var deputy = town.as("yecunDeputy5");
        var page = deputy.fill("/cases/new", "/api/similar", Map.of("title", RIVER_TITLE, "text", RIVER_TEXT));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("可能已有相似建议", "/cases/" + RIVER, "关于解决棋盘河口河堤塌陷的建议", "2023 年", "待交办")
                .doesNotContain("<html", "<script");
        assertThat(deputy.page("/cases/new").body()).contains("/similar.js", "id=\"similar\"");
        assertThat(similar("yecunDeputy7", RIVER_TITLE, "").body())
                .contains("关于解决棋盘河口河堤塌陷的建议")
                .doesNotContain(RIVER, "冯老根");
    }

    @Test
    void titlesStayWords() {
        set(RIVER, "title = '关于<script>alert(1)</script>棋盘河口堤岸的建议'");
        assertThat(similar("yecunClerk1", RIVER_TITLE, RIVER_TEXT).body())
                .contains("&lt;script&gt;alert")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "河", "河口堤", "   ", "的的的的的", "！！！！！！", "关于加强工作的建议"})
    void tooLittleFindsNothing(String title) {
        var answer = similar("yecunClerk1", title, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isBlank();
    }

    @Test
    void strangersFindNothing() {
        var answer = similar(SignedIn.nobody(port), RIVER_TITLE, "");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(town.as("yecunClerk1")
                        .crossSite("/api/similar", Map.of("title", RIVER_TITLE))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void hostileWordsAreAnsweredOrRefusedAndNeverBreakAnything() {
        for (String hostile : List.of(
                "' or 1=1 --",
                "\\",
                "{a}",
                "}{\"",
                "%_%_",
                ":numbers :marks ?",
                "$1;drop table suggestion",
                "${7*7}",
                "<script>",
                "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
                "\uD83D棋盘河口",
                "棋盘\uFFFF河口\uFEFF堤",
                "e\u0301".repeat(40),
                "﷽".repeat(90),
                "棋".repeat(100))) {
            assertThat(similar("yecunClerk1", hostile, hostile).status())
                    .as(hostile)
                    .isEqualTo(200);
        }
        var clerk = town.as("yecunClerk1");
        for (Map<String, String> refused : List.of(
                Map.of("title", "棋盘\0河口"),
                Map.of("text", "棋盘河口\0"),
                Map.of("title", "棋".repeat(101)),
                Map.of("text", "棋".repeat(50_001)))) {
            var answer = clerk.fill("/cases/new", "/api/similar", refused);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).containsAnyOf("“标题”", "“正文”");
        }
        assertThat(clerk.fill("/cases/new", "/api/similar", Map.of("text", "棋盘河口，".repeat(8_000)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theClerkIsToldInTheReviewFormAndReadsThemInTheCase() {
        String number = town.suggest(
                "yecunDeputy8",
                Town.suggestion(
                        "关于从龙眼泉引水到古墩岭村的建议",
                        "situation",
                        "古墩岭村地势高，天旱时人畜饮水要到山下挑，来回六里山路。",
                        "proposal",
                        "请把龙眼泉的水引上岭来，修一座高位水池。"));
        var clerk = town.as("yecunClerk1");
        String hint = town.shown("yecunClerk1", town.open("yecunClerk1", "user_review", number))
                .path("similarHint")
                .path("value")
                .asText();
        assertThat(hint).matches("有 \\d+ 件相似建议，.*").contains("最接近的是“关于古墩岭村引泉水上山的建议”（2021 年，待交办）");
        assertThat(clerk.page("/cases/" + number + "?embedded").body())
                .contains("id=\"similar\"", "关于古墩岭村引泉水上山的建议", "/cases/" + SPRING);
        set(SPRING, "disclosure = 'none'");
        assertThat(town.as("yecunDeputy8").page("/cases/" + number).body()).doesNotContain("引泉水上山");
    }

    @Test
    void aChangedTextIsFoundByItsNewWords() {
        set(CANAL, "title = '关于银杏坳地质灾害点搬迁的建议'");
        assertThat(found("yecunClerk1", "银杏坳灾害点", "")).startsWith(CANAL);
        assertThat(found("yecunClerk1", "建议修复鹿鸣村断裂水渠", "")).doesNotContain(CANAL);
    }

    private SimilarCase line(String person) {
        return similar.to(viewers.of(person), RIVER_TITLE, RIVER_TEXT).stream()
                .filter(one -> one.title().equals("关于解决棋盘河口河堤塌陷的建议"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " finds nothing"));
    }

    private List<String> titles(String person) {
        return similar.to(viewers.of(person), RIVER_TITLE, RIVER_TEXT).stream()
                .map(SimilarCase::title)
                .toList();
    }

    private SignedIn.Reply similar(String person, String title, String text) {
        return similar(town.as(person), title, text);
    }

    private static SignedIn.Reply similar(SignedIn browser, String title, String text) {
        return browser.page("/api/similar?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8) + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private List<String> found(String person, String title, String text) {
        return similar.to(viewers.of(person), title, text).stream()
                .map(SimilarCase::number)
                .toList();
    }

    private void stored(String number, String body, String title, String situation, String proposal) {
        jdbc.sql("insert into case_head (number, room, body, title, instance) values (?, 'suggestion', ?, ?, 'x')")
                .params(number, body, title)
                .update();
        jdbc.sql("""
                        insert into suggestion (number, body, instance, deputy, deputy_name, title, situation, proposal, category,
                            disclosure, submitted_at, state, accepted_on)
                        values (:number, :body, 'x', :deputy, '冯老根', :title, :situation, :proposal, '水利', 'title',
                            cast(substr(:number, length(:body) + 2, 4) || '-06-01' as date), 'ASSIGNING', '2024-06-02')""")
                .param("number", number)
                .param("body", body)
                .param("deputy", body + "Deputy5")
                .param("title", title)
                .param("situation", situation)
                .param("proposal", proposal)
                .update();
    }

    private void handled(String number, String unit, String replyClass) {
        long handling = jdbc.sql("""
                        insert into handling (number, round, unit, part, settler, state, assigned_on, reply_due)
                        values (?, 1, ?, 'LEAD', 'yecunClerk', 'DELIVERED', '2024-01-01', '2024-03-01') returning id""").params(number, unit).query(Long.class).single();
        jdbc.sql("""
                        insert into reply (handling, version, text, reply_class, drafted_by, drafted_at, delivered_on)
                        values (?, 1, '已列入计划。', ?, 'x', '2024-02-01', '2024-02-02')""").params(handling, replyClass).update();
        set(number, "state = 'CLOSED', verdict = 'dissatisfied', closed_on = '2024-03-01'");
    }

    private void cosigned(String number, String person) {
        jdbc.sql("insert into cosigner (number, person, name, place, cosigned) values (?, ?, '葛桂花', 1, true)")
                .params(number, person)
                .update();
    }

    private void set(String number, String assignments) {
        jdbc.sql("update suggestion set " + assignments + " where number = ?")
                .param(number)
                .update();
    }
}
