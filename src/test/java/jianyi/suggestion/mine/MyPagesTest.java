package jianyi.suggestion.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.suggestion.Accompanied;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A deputy's first page: what waits, answered through the same door as Tasklist's form, and where everything stands. */
@WholeProduct
class MyPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private MyCases cases;

    @Autowired
    private FirstPage page;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Viewers viewers;

    private Town town;
    private Accompanied beside;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
        beside = new Accompanied(product);
    }

    @Test
    void aReplyIsReadAndRatedInPlace() {
        var number = answered("关于加固堤坝的建议");
        var task = town.open(Accompanied.DEPUTY, "user_rate", number);
        assertThat(deputy().page("/me").body()).contains("关于加固堤坝的建议", "已列入计划。", "/me/tasks/" + task, "夜村镇农业综合服务站的答复");

        var answer = answers(task, Map.of("choice", "satisfied"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/me?done");
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(way(number))
                .containsExactly("提出 DONE", "受理 DONE", "交办 DONE", "联系 DONE", "答复 DONE", "评价 DONE", "办结 DONE");
    }

    @Test
    void whatIsRefusedStandsAtItsTaskWithWhatWasChosenAndWritten() {
        var number = answered("关于平整晒场的建议");
        var task = town.open(Accompanied.DEPUTY, "user_rate", number);

        var silent = answers(task, Map.of("choice", "dissatisfied"));
        var wordy = answers(task, Map.of("choice", "bad", "words", "还是<b>不平</b>"));

        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("请填写“意见和理由”");
        assertThat(Pattern.compile("value=\"dissatisfied\"[^>]*checked")
                        .matcher(silent.body())
                        .find())
                .isTrue();
        assertThat(wordy.status()).isEqualTo(400);
        assertThat(wordy.body()).contains("还是&lt;b&gt;不平&lt;/b&gt;</textarea>", "“总体评价”没有“bad”这个选项");
        assertThat(answers(task, Map.of()).body()).contains("请填写“总体评价”");
        assertThat(answers(task, Map.of("choice", "basic", "words", "\0")).status())
                .isEqualTo(400);
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.RATING);
        assertThat(answers(task, Map.of("choice", "dissatisfied", "words", "没有动工"))
                        .status())
                .isEqualTo(302);
        assertThat(suggestions.find(number).orElseThrow().round()).isEqualTo(2);
        assertThat(way(number)).startsWith("提出 DONE", "受理 DONE", "二次办理 DONE").contains("联系 NOW", "答复 AHEAD");
    }

    @Test
    void nobodyAnswersWhatIsAnothersOrWhatNeedsAForm() {
        var number = answered("关于清理沟渠的建议");
        var rating = town.open(Accompanied.DEPUTY, "user_rate", number);
        var other = town.as("yecunDeputy3");

        var stray = other.submit("/me/tasks/" + rating, other.tokenOn("/me"), Map.of("choice", "satisfied"));

        assertThat(stray.status()).isEqualTo(404);
        assertThat(stray.body()).contains("没有找到这项任务");
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.RATING);
        var returned = town.suggest(Accompanied.DEPUTY, Town.suggestion("关于补写的建议"));
        town.does(Accompanied.CLERK, "user_review", returned, "reviewOutcome", "return", "reviewReason", "请写明地点");
        var amend = town.open(Accompanied.DEPUTY, "user_amend", returned);
        assertThat(answers(amend, Map.of("choice", "true")).body()).contains("不能在这一页办");
        assertThat(waiting(returned).path()).isEqualTo("/tasks/" + amend);
        assertThat(way(returned)).containsExactly("提出 DONE", "退回修改 NOW");
    }

    @Test
    void whoIsAskedToSignAlongReadsTheTextAndAnswersInPlace() {
        var number =
                town.suggest("yecunDeputy1", Town.suggestion("关于修整梯田的建议", "coSigners", List.of(Accompanied.DEPUTY)));
        var waiting = waiting(number);
        assertThat(waiting.about().leading()).isFalse();
        assertThat(waiting.quick().choices()).containsExactly(Map.entry("true", "同意附议"), Map.entry("false", "不附议"));

        assertThat(answers(waiting.task(), Map.of("choice", "true")).status()).isEqualTo(302);

        assertThat(town.todo(Accompanied.CLERK, number)).containsExactly("user_review");
        assertThat(cases.of(viewers.of(Accompanied.DEPUTY), 30))
                .anySatisfy(mine -> assertThat(mine.suggestion().number()).isEqualTo(number));
    }

    @Test
    void onlyDeputiesHaveThisPage() {
        assertThat(town.as("yecunagriHandler1").page("/me").status()).isEqualTo(403);
        assertThat(town.as("yecunagriHandler1").page("/cases").body()).doesNotContain("href=\"/me\"");
        assertThat(deputy().page("/cases").body()).contains("href=\"/me\"");
        assertThat(town.as("shaheziChair1").page("/me").status()).isEqualTo(200);
    }

    private String answered(String title) {
        var number = beside.atWork(title);
        beside.answered(number, Accompanied.day("2026-03-10"), "修好｜2099-12-31");
        return number;
    }

    private SignedIn deputy() {
        return town.as(Accompanied.DEPUTY);
    }

    private SignedIn.Reply answers(String task, Map<String, String> fields) {
        return deputy().submit("/me/tasks/" + task, deputy().tokenOn("/me"), fields);
    }

    private Waiting waiting(String number) {
        return page.waiting(viewers.of(Accompanied.DEPUTY), 1000).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<String> way(String number) {
        return cases.find(viewers.of(Accompanied.DEPUTY), number).orElseThrow().way().stream()
                .map(stop -> stop.label() + " " + stop.reached())
                .toList();
    }
}
