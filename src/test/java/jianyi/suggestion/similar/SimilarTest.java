package jianyi.suggestion.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from reply where handling in (select id from handling where number in (:all))")
                .param("all", ALL)
                .update();
        for (String table : List.of("handling", "cosigner", "suggestion")) {
            jdbc.sql("delete from " + table + " where number in (:all)")
                    .param("all", ALL)
                    .update();
        }
    }

    private static final List<String> ALL = List.of(RIVER, CANAL, PARKING, ELSEWHERE, BRIDGE);

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
        assertThat(first.result()).startsWith("办理结果 C ").contains("代表评价 不满意", "2024年3月1日办结");
        assertThat(first.author()).isEqualTo("冯老根");
        assertThat(first.year()).isEqualTo(2023);
    }

    private List<String> found(String person, String title, String text) {
        return similar.to(viewers.of(person), title, text).stream()
                .map(SimilarCase::number)
                .toList();
    }

    private void stored(String number, String body, String title, String situation, String proposal) {
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

    private void set(String number, String assignments) {
        jdbc.sql("update suggestion set " + assignments + " where number = ?")
                .param(number)
                .update();
    }
}
