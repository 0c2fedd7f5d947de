package jianyi.suggestion.bulk;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.SignedIn.Reply;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ticked suggestions are assigned together, each for itself. */
@WholeProduct
class AssignPagesTest {

    private static final String CLERK = "yecunClerk1";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void whatIsTickedIsAssignedAtOnceAsIfDoneInTasklist() {
        var one = accepted("yecunDeputy1", "关于修补东沟桥面的建议");
        var other = accepted("yecunDeputy2", "关于修补西沟桥面的建议");
        assertThat(town.as(CLERK).page("/assign").body()).contains(one, other, "关于修补东沟桥面的建议");
        var page = tick(
                CLERK,
                Map.of(
                        "leadUnit",
                        "yecunbuild",
                        "months",
                        "3",
                        "coUnits",
                        "yecunagri",
                        "keyItem",
                        "true",
                        "supervisor",
                        "yecunChair1"),
                one,
                other);
        assertThat(page)
                .contains("已交办 2 件", "打印全部交办单", "action=\"/papers/assignments\"")
                .contains("name=\"number\" value=\"" + one + "\"", "name=\"number\" value=\"" + other + "\"");
        for (var number : List.of(one, other)) {
            assertThat(town.todo("yecunbuildHandler1", number)).containsExactly("user_accept");
            assertThat(town.todo("yecunagriHandler1", number)).containsExactly("user_accept");
            assertThat(town.todo(CLERK, number)).isEmpty();
            assertThat(told(number)).containsExactly("交办 吴春桃");
        }
        assertThat(town.as(CLERK).page("/cases/" + one).body()).contains("重点建议", "贺山河");
        assertThat(town.as(CLERK).page("/assign").body()).doesNotContain(one, other);
    }

    @Test
    void aCaseThatASecondClerkWasFasterWithSaysSoAndTheOthersAreAssigned() {
        var taken = accepted("yecunDeputy3", "关于安装护栏的建议");
        var free = accepted("yecunDeputy3", "关于安装警示牌的建议");
        town.does("yecunClerk2", "user_assign", taken, "mode", "lead", "leadUnit", "yecuncivil", "months", 6);
        var page = tick(CLERK, Map.of("leadUnit", "yecunbuild", "months", "3"), taken, free);
        assertThat(page).contains("已交办 1 件", "不办 1 行", "已由姜小满交办（主办：夜村镇社会事务办公室）");
        assertThat(town.todo("yecunbuildHandler1", taken)).isEmpty();
        assertThat(town.todo("yecunbuildHandler1", free)).containsExactly("user_accept");
    }

    @Test
    void whatIsClaimedByAColleagueOrStillInReviewIsLeftAlone() {
        var claimed = accepted("yecunDeputy4", "关于清理河道的建议");
        var task = town.open("yecunClerk2", "user_assign", claimed);
        assertThat(town.as("yecunClerk2")
                        .post(SignedIn.API + "/task/" + task + "/claim", Map.of("userId", "yecunClerk2"))
                        .status())
                .isEqualTo(204);
        var inReview = town.suggest("yecunDeputy4", suggestion("关于清理水塘的建议"));
        var page = tick(CLERK, Map.of("leadUnit", "yecunbuild", "months", "3"), claimed, inReview);
        assertThat(page).contains("未办成 1 件", "该任务已由他人办理", "现在是“待审查”，不能交办");
        assertThat(town.todo("yecunClerk2", claimed)).containsExactly("user_assign");
        assertThat(town.todo(CLERK, inReview)).containsExactly("user_review");
        assertThat(told(claimed)).isEmpty();
    }

    @Test
    void anotherBodysCaseIsAsUnknownAsNone() {
        var foreign = town.suggest("districtDeputy1", suggestion("关于另一机关的建议"));
        town.does("districtClerk1", "user_review", foreign, "reviewOutcome", "accept");
        var page = tick(CLERK, Map.of("leadUnit", "yecunbuild", "months", "3"), foreign, "yecun-2020-9999", "x\0y");
        assertThat(page).contains("有误 3 行", "没有本机关的这件建议").doesNotContain(foreign, "关于另一机关的建议");
        assertThat(town.todo("districtClerk1", foreign)).containsExactly("user_assign");
    }

    @Test
    void wrongChoicesComeBackWithTheTicksAndNothingIsAssigned() {
        var number = accepted("yecunDeputy5", "关于增设果皮箱的建议");
        var wrong = new HashMap<String, Map<String, String>>();
        wrong.put("请填写“主办单位”", Map.of("months", "3"));
        wrong.put("“主办单位”不是本级政府所属的单位", Map.of("months", "3", "leadUnit", "water"));
        wrong.put("“答复期限”只能选", Map.of("months", "4", "leadUnit", "yecunbuild"));
        wrong.put("“会办单位”中不能再有主办单位", Map.of("months", "3", "leadUnit", "yecunbuild", "coUnits", "yecunbuild"));
        wrong.put("“督办人”不是本级人大的人员", Map.of("months", "3", "leadUnit", "yecunbuild", "supervisor", "nobody"));
        wrong.put("“督办人”含有无法保存的字符", Map.of("months", "3", "leadUnit", "yecunbuild", "supervisor", "a\0"));
        wrong.put("“督办人”太长了", Map.of("months", "3", "leadUnit", "yecunbuild", "supervisor", "a".repeat(600)));
        wrong.forEach((sentence, fields) -> {
            var reply = post(CLERK, fields, number);
            assertThat(reply.status()).as(sentence).isEqualTo(400);
            assertThat(reply.body()).contains(sentence).containsPattern("value=\"" + number + "\"[^>]*checked");
        });
        var none = post(CLERK, Map.of("months", "3", "leadUnit", "yecunbuild"));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body()).contains("请先勾选要交办的建议");
        assertThat(town.todo(CLERK, number)).containsExactly("user_assign");
    }

    @Test
    void theListCanBeNarrowedAndNamesNobodyWhoAskedForSecrecy() {
        var secret = town.suggest(
                "yecunDeputy8",
                suggestion("关于查处偷排的建议", "confidential", true, "category", "生态环境", "proposedUnit", "yecuncivil"));
        town.does(CLERK, "user_review", secret, "reviewOutcome", "accept");
        var other = accepted("yecunDeputy7", "关于加固堤坝的建议");
        var narrowed = town.as(CLERK)
                .page("/assign?category=%E7%94%9F%E6%80%81%E7%8E%AF%E5%A2%83")
                .body();
        assertThat(narrowed).contains(secret, "代表（保密）").doesNotContain(other, "葛桂花");
        assertThat(town.as(CLERK).page("/assign?proposed=%E6%B2%A1%E6%9C%89").body())
                .contains("没有符合条件的建议");
        assertThat(Scheme.of(town.as(CLERK).file("/assign.xlsx")).text(secret, "代表"))
                .isEqualTo("代表（保密）");
    }

    @Test
    void aPersonWhoRunsABodyAloneAssignsThere() {
        var number = town.suggest("shaheziDeputy1", suggestion("关于维修渡口的建议"));
        town.does("shaheziChair1", "user_review", number, "reviewOutcome", "accept");
        var page = tick("shaheziChair1", Map.of("leadUnit", "shahezigov", "months", "3"), number);
        assertThat(page).contains("已交办 1 件");
        assertThat(town.todo("shahezigovClerk1", number)).containsExactly("user_dispatch");
    }

    private String accepted(String deputy, String title) {
        var number = town.suggest(deputy, suggestion(title));
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        return number;
    }

    private String tick(String clerk, Map<String, String> fields, String... numbers) {
        var reply = post(clerk, fields, numbers);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        return town.as(clerk)
                .page(reply.header("Location").replaceAll("^https?://[^/]+", ""))
                .body();
    }

    private Reply post(String clerk, Map<String, String> fields, String... numbers) {
        return town.as(clerk).fillMany("/assign", "/assign", fields, "number", List.of(numbers));
    }

    private List<String> told(String number) {
        return jdbc.sql("select what || ' ' || name from entry where number = ? and what = '交办'")
                .param(number)
                .query(String.class)
                .list();
    }
}
