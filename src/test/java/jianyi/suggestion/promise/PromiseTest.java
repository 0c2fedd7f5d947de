package jianyi.suggestion.promise;

import static jianyi.suggestion.Accompanied.*;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.casework.act.Filled;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.flow.Refusal;
import jianyi.followup.undertaking.Undertaking;
import jianyi.followup.undertaking.Undertakings;
import jianyi.suggestion.Accompanied;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Promises are followed until the deputy confirms them, over the end of the case and of the year. */
@WholeProduct
class PromiseTest {

    /** The nodes of the model that are walked here. */
    static final Set<String> WALKED = Set.of(
            "start_promised",
            "user_reportProgress",
            "gateway_fulfilled",
            "user_confirmFulfilment",
            "gateway_confirmed",
            "end_fulfilled",
            "sub_dropped",
            "start_dropped",
            "end_dropped");

    private static final String DELIVERED = "2026-05-27";
    private static final String PROMISE = "修好水渠｜2026-10-31";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Undertakings promises;

    @Autowired
    private PromiseDesk desk;

    @Autowired
    private DeadlineDesk dates;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private PromiseLedger ledger;

    @Autowired
    private Viewers viewers;

    private Accompanied town;

    @BeforeEach
    void theClockMoves() {
        town = new Accompanied(product);
    }

    @AfterAll
    static void everyNodeHasBeenWalked(@Autowired HistoryService history) {
        assertThat(history.createHistoricActivityInstanceQuery().list())
                .filteredOn(node -> node.getProcessDefinitionKey().equals("commitment"))
                .extracting(HistoricActivityInstance::getActivityId)
                .containsAll(WALKED);
    }

    @Test
    void eachLineOfAReplysPromiseIsFollowedFromItsDelivery() {
        var number = town.atWork("关于两项承诺的建议");
        town.checked(number, day(DELIVERED), "修好水渠｜2026-10-31\n\n立好责任牌|2026年6月30日");
        assertThat(town.running(number, "commitment")).as("before the delivery").isZero();
        town.delivered(number, day(DELIVERED));
        assertThat(town.running(number, "commitment")).isEqualTo(2);
        assertThat(promises.of(number)).extracting(Undertaking::matter).containsExactly("修好水渠", "立好责任牌");
        assertThat(promises.of(number))
                .as("31 October is a Saturday")
                .extracting(Undertaking::due)
                .containsExactly(day("2026-11-02"), day("2026-06-30"));
        assertThat(town.open(number)).contains("user_reportProgress", "user_rate");
    }

    @Test
    void aPromiseOutlivesTheCaseAndTheYearAndEndsWhenTheDeputyConfirms() {
        var number = promised("关于跨年承诺的建议");
        assertThat(town.due(number, "user_reportProgress")).isEqualTo(day("2026-11-02"));
        town.time.does(day("2026-06-01"), DEPUTY, "user_rate", number, "overallRating", "satisfied");
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(town.open(number)).containsExactly("user_reportProgress");

        var november = day("2026-11-02");
        assertThat(report(november, number, false)).isEqualTo("400 请填写“预计哪一天兑现”");
        assertThat(report(november, number, false, "newDue", "2026-11-02")).isEqualTo("400 “预计哪一天兑现”应当晚于今天");
        assertThat(report(november, number, false, "newDue", "2027-03-15")).isNull();
        assertThat(town.due(number, "user_reportProgress")).isEqualTo(day("2027-03-15"));
        assertThat(town.step(number, "user_reportProgress")).isEqualTo(day("2027-03-15"));
        assertThat(town.mails(number, DEPUTY)).anyMatch(subject -> subject.startsWith("承诺有新的进展"));

        assertThat(report(day("2027-03-12"), number, true)).isNull();
        assertThat(town.open(number)).containsExactly("user_confirmFulfilment");
        assertThat(town.refused(day("2027-03-15"), DEPUTY, "user_confirmFulfilment", number, "confirmed", false))
                .isEqualTo("400 请填写“说明”");
        confirm(day("2027-03-15"), number, false);
        assertThat(town.open(number)).containsExactly("user_reportProgress");
        assertThat(town.due(number, "user_reportProgress"))
                .as("ten working days later")
                .isEqualTo(day("2027-03-29"));
        assertThat(town.mails(number, AGRI)).anyMatch(subject -> subject.startsWith("请报告承诺进展“修好水渠”，3月29日前"));

        report(day("2027-03-29"), number, true);
        assertThat(town.time.morning(day("2027-12-31"), number))
                .as("silence never confirms")
                .isZero();
        assertThat(town.open(number)).containsExactly("user_confirmFulfilment");
        confirm(day("2028-01-04"), number, true);
        assertThat(town.running(number, "commitment")).isZero();
        assertThat(promises.of(number)).extracting(Undertaking::state).containsExactly(Undertaking.State.KEPT);
        assertThat(town.timeline(number)).anyMatch(line -> line.startsWith("代表确认承诺兑现：修好水渠"));
    }

    @Test
    void aPromiseIsAskedForWhenItsDayComesNearAndEveryTaskAndMailNamesIt() {
        var number = town.atWork("关于何时询问承诺的建议");
        town.answered(number, day(DELIVERED), "修好水渠｜2026-10-31\n立好责任牌｜2026-06-10");
        assertThat(town.mails(number, AGRI))
                .as("who has promised it a moment ago needs no mail")
                .noneMatch(subject -> subject.startsWith("请报告承诺进展"));
        assertThat(town.mails(number, "yecunagriHandler2"))
                .filteredOn(subject -> subject.startsWith("请报告承诺进展"))
                .singleElement(as(STRING))
                .startsWith("请报告承诺进展“立好责任牌”，6月10日前：第");
        assertThat(town.names(number)).contains("报告承诺进展：“修好水渠”（关于何时询问承诺的建议）");
    }

    @Test
    void thePromisedDayMovesWithACaseWhoseClocksStoodStill() {
        var number = promised("关于中止后承诺的建议");
        town.time.on(day("2026-05-28"), () -> dates.pause(number, "deputy", "代表出国", CLERK));
        assertThat(town.due(number, "user_reportProgress")).isNull();
        town.time.on(day("2026-06-04"), () -> dates.resume(number, CLERK));
        assertThat(town.due(number, "user_reportProgress"))
                .as("five working days later than 2 November")
                .isEqualTo(day("2026-11-09"));
        assertThat(town.step(number, "user_reportProgress")).isEqualTo(day("2026-11-09"));
        assertThat(promises.of(number)).extracting(Undertaking::due).containsExactly(day("2026-11-09"));
        assertThat(promises.of(number))
                .as("the reply's own words stay")
                .extracting(Undertaking::namedOn)
                .containsExactly(day("2026-10-31"));
        assertThat(town.timeline(number))
                .anyMatch(line -> line.startsWith("报告承诺进展的期限改为2026年11月9日：修好水渠 应当报告承诺进展的日期为2026年11月2日；")
                        && line.endsWith("顺延至2026年11月9日"));
    }

    @Test
    void aPromiseGoesOnWhenItsCaseEndsWhileTheClocksStand() {
        var number = promised("关于中止期间办结的建议");
        town.time.on(day("2026-05-28"), () -> dates.pause(number, "deputy", "代表要求暂缓", CLERK));
        town.time.does(day("2026-06-01"), DEPUTY, "user_rate", number, "overallRating", "satisfied");
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(town.due(number, "user_reportProgress"))
                .as("two working days later than 2 November")
                .isEqualTo(day("2026-11-04"));
        assertThat(promises.of(number)).extracting(Undertaking::due).containsExactly(day("2026-11-04"));
        assertThat(deadlines.paused(number)).isFalse();
    }

    @Test
    void aPromiseIsMarkedLateByItsMovedDayAndNeverWhileTheClocksStand() {
        var number = promised("关于顺延承诺日期的建议");
        town.time.on(day("2026-10-29"), () -> dates.pause(number, "force", "山洪断路", CLERK));
        assertThat(late("2026-11-03")).as("the clocks stand").doesNotContain(number);
        town.time.on(day("2026-11-05"), () -> dates.resume(number, CLERK));
        assertThat(promises.of(number)).extracting(Undertaking::keptBy).containsExactly(day("2026-11-06"));
        assertThat(late("2026-11-06")).doesNotContain(number);
        assertThat(late("2026-11-07")).contains(number);
        assertThat(new Town(port).as(CLERK).get("/cases/" + number).body())
                .contains("答复承诺兑现的日期为2026年10月31日；2026年10月29日至2026年11月5日中止计算，还剩 1 个工作日，顺延至2026年11月6日");
        assertThat(new Town(port).as(CLERK).get("/promises").body()).contains("2026年10月31日（顺延至2026年11月6日）");
    }

    private List<String> late(String day) {
        var late = new ArrayList<String>();
        var filter = PromiseFilter.of(Map.of("which", "LATE"));
        town.time.on(
                day(day),
                () -> ledger.rows(viewers.of(CLERK), filter, 1000).stream()
                        .filter(PromiseRow::late)
                        .map(PromiseRow::number)
                        .forEach(late::add));
        return late;
    }

    @Test
    void aClerkTypesTheConfirmationInOnTheDeputysWordAndTheDeputyIsTold() {
        var number = promised("关于代录确认的建议");
        report(day("2026-10-30"), number, true);
        assertThat(town.refused(day("2026-11-02"), CLERK, "user_confirmFulfilment", number, "confirmed", true))
                .isEqualTo("400 请填写“代录依据”");
        town.time.does(
                day("2026-11-02"), CLERK, "user_confirmFulfilment", number, "confirmed", true, "enteredFrom", "phone");
        assertThat(town.timeline(number)).anyMatch(line -> line.contains("代表确认承诺兑现") && line.contains("代录"));
        assertThat(town.mails(number, DEPUTY)).anyMatch(subject -> subject.startsWith("已代您答复承诺兑现情况"));
    }

    @Test
    void whatCannotBeKeptIsExplainedInWritingByTheHeadOrTheClerk() {
        var number = promised("关于不能兑现的承诺的建议");
        var promise = promises.of(number).get(0);
        assertThat(explain("2026-11-03", AGRI, number, promise.id(), "规划改变")).startsWith("403");
        assertThat(explain("2026-11-03", AGRI_HEAD, number, promise.id(), "")).isEqualTo("400 请填写“书面说明”");
        assertThat(explain("2026-11-03", AGRI_HEAD, number, promise.id() + 1_000_000, "规划改变"))
                .startsWith("404");
        assertThat(explain("2026-11-03", AGRI_HEAD, number, promise.id(), "规划改变，改由区里统一实施"))
                .isNull();
        assertThat(promises.of(number)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Undertaking.State.EXPLAINED);
            assertThat(one.explanation()).contains("区里统一实施");
        });
        assertThat(town.running(number, "commitment")).isZero();
        assertThat(town.open(number)).doesNotContain("user_reportProgress");
        assertThat(town.mails(number, DEPUTY)).anyMatch(subject -> subject.startsWith("承诺不能兑现的书面说明"));
        assertThat(explain("2026-11-04", CLERK, number, promise.id(), "再说一次")).startsWith("409");
    }

    @Test
    void newPromisesOfALaterReplyReplaceTheOpenOnesOfThatUnit() {
        var number = promised("关于再次办理又有承诺的建议");
        town.time.does(
                day("2026-06-01"), DEPUTY, "user_rate", number, "overallRating", "dissatisfied", "rateReason", "时间太长");
        town.time.does(day("2026-06-02"), AGRI, "user_accept", number, "accepted", true);
        town.answered(number, day("2026-06-10"), "修好水渠｜2026-07-31");
        assertThat(promises.of(number))
                .extracting(Undertaking::state)
                .containsExactly(Undertaking.State.REPLACED, Undertaking.State.OPEN);
        assertThat(town.running(number, "commitment")).isEqualTo(1);
        assertThat(town.due(number, "user_reportProgress")).isEqualTo(day("2026-07-31"));
    }

    @Test
    void theLedgerShowsEverybodyHisOwnAndGoesOutAsASpreadsheet() throws Exception {
        var number = promised("关于承诺台账的建议");
        for (var person : List.of(AGRI, AGRI_HEAD, "yecungovClerk1", CLERK, "yecunChair1", "districtClerk1", DEPUTY)) {
            assertThat(numbers(person)).as(person).contains(number);
        }
        for (var person :
                List.of("yecunbuildHandler1", "districtgovClerk1", "shaheziChair1", "yecunDeputy7", "systemadmin1")) {
            assertThat(numbers(person)).as(person).doesNotContain(number);
        }
        var http = new Town(port);
        assertThat(http.as(DEPUTY).get("/promises?which=OPEN").body()).contains("修好水渠", "关于承诺台账的建议");
        assertThat(http.as(DEPUTY).get("/promises?which=KEPT").body()).doesNotContain("关于承诺台账的建议");
        assertThat(http.as(AGRI).get("/promises?which='&unit=';--").status()).isEqualTo(200);
        assertThat(http.as(AGRI_HEAD).get("/cases/" + number).body()).contains("承诺事项", "落实中", "说明承诺不能兑现（修好水渠）");
        assertThat(http.as(DEPUTY).get("/cases/" + number).body()).doesNotContain("说明承诺不能兑现");
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(http.as(CLERK).bytes("/promises.xlsx?unit=yecunagri")))) {
            assertThat(book.getFirstSheet().read())
                    .anyMatch(row -> row.getCellText(1).equals("关于承诺台账的建议"));
        }
    }

    private List<String> numbers(String person) {
        return ledger
                .rows(viewers.of(person), PromiseFilter.of(Map.of("which", "OPEN", "unit", "yecunagri")), 1000)
                .stream()
                .map(PromiseRow::number)
                .toList();
    }

    private String promised(String title) {
        var number = town.atWork(title);
        town.answered(number, day(DELIVERED), PROMISE);
        return number;
    }

    /** @return the refusal, or null */
    private String report(LocalDate on, String number, boolean fulfilled, Object... more) {
        var fields = Town.map("progress", "已完成七成", "fulfilled", fulfilled);
        fields.putAll(Town.map(more));
        return said(() -> town.time.does(
                on,
                AGRI,
                "user_reportProgress",
                number,
                fields.entrySet().stream()
                        .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                        .toArray()));
    }

    private void confirm(LocalDate on, String number, boolean confirmed) {
        town.time.does(on, DEPUTY, "user_confirmFulfilment", number, "confirmed", confirmed, "confirmRemark", "东段还没有修");
    }

    private String explain(String on, String person, String number, long promise, String words) {
        return said(() -> town.time.on(
                day(on),
                () -> desk.explain(viewers.of(person), number, promise, new Filled(Map.of("explanation", words)))));
    }

    private static String said(Runnable act) {
        try {
            act.run();
            return null;
        } catch (RuntimeException e) {
            var refusal = Refusal.within(e).orElseThrow(() -> e);
            return refusal.status() + " " + refusal.getMessage();
        }
    }
}
