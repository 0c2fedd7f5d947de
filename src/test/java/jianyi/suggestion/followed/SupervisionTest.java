package jianyi.suggestion.followed;

import static jianyi.suggestion.Accompanied.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.casework.act.Filled;
import jianyi.casework.time.DeadlineDesk;
import jianyi.flow.Refusal;
import jianyi.followup.supervision.Supervision;
import jianyi.followup.supervision.Supervisions;
import jianyi.suggestion.Accompanied;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The body presses a unit with a demand, the deputy with a word. */
@WholeProduct
class SupervisionTest {

    /** The nodes of the model that are walked here. */
    static final Set<String> WALKED =
            Set.of("start_demanded", "user_answerSupervision", "end_answered", "message_dropped", "end_dropped");

    private static final String BUILD = "yecunbuildHandler1";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private UrgingDesk urging;

    @Autowired
    private DeadlineDesk dates;

    @Autowired
    private JdbcClient jdbc;

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
                .filteredOn(node -> node.getProcessDefinitionKey().equals("supervision"))
                .extracting(HistoricActivityInstance::getActivityId)
                .containsAll(WALKED);
    }

    @Test
    void aDemandReachesTheUnitAndItsAnswerWhoSentItAndTheSupervisor() {
        var number = town.offered("关于督办一次的建议", "keyItem", true, "supervisor", "yecunDeputy6");
        assertThat(send("2026-04-01", CLERK, number, "2026-04-10"))
                .as("the answer to the start carries the number")
                .isEqualTo(number);
        assertThat(town.open(number)).containsExactlyInAnyOrder("user_accept", "user_answerSupervision");
        assertThat(town.due(number, "user_answerSupervision")).isEqualTo(day("2026-04-10"));
        assertThat(town.step(number, "user_answerSupervision")).isEqualTo(day("2026-04-10"));
        assertThat(town.mails(number, AGRI_HEAD)).anyMatch(subject -> subject.startsWith("督办，"));
        assertThat(town.mails(number, AGRI)).anyMatch(subject -> subject.startsWith("请答复督办"));
        town.time.does(day("2026-04-10"), AGRI, "user_answerSupervision", number, "answer", "已经开工");
        for (var person : List.of(CLERK, "yecunDeputy6")) {
            assertThat(town.mails(number, person)).as(person).anyMatch(subject -> subject.startsWith("督办已答复"));
        }
        assertThat(town.timeline(number))
                .anyMatch(line -> line.contains("答复督办 已经开工"))
                .noneMatch(line -> line.contains("逾期"));
        assertThat(new Town(port).as(DEPUTY).get("/cases/" + number).body())
                .contains("督办夜村镇农业综合服务站", "请在月底前开工", "已经开工", "已答复");
        assertThat(town.running(number, "supervision")).isZero();
    }

    @Test
    void anAnswerThatComesLateOrNotAtAllShows() {
        var number = town.atWork("关于督办逾期的建议");
        send("2026-04-01", "yecunChair1", number, "2026-04-10");
        assertThat(supervisions.of(number)).singleElement().satisfies(one -> {
            assertThat(one.late(day("2026-04-10"))).isFalse();
            assertThat(one.late(day("2026-04-11"))).isTrue();
        });
        assertThat(new Town(port).as(CLERK).get("/cases/" + number).body()).contains("逾期没有答复");
        town.time.does(day("2026-04-13"), AGRI, "user_answerSupervision", number, "answer", "才开工");
        assertThat(new Town(port).as(CLERK).get("/cases/" + number).body()).contains("逾期答复");
        assertThat(town.timeline(number)).anyMatch(line -> line.contains("答复督办（逾期）"));
    }

    @Test
    void onlyTheBodyAndTheSupervisorPressAndOnlyUnitsAtWork() {
        var number = town.offered("关于谁能督办的建议", "keyItem", true, "supervisor", "yecunDeputy6");
        assertThat(sent("2026-04-01", "yecunDeputy6", number, "yecunagri", "2026-04-10"))
                .isEqualTo(number);
        assertThat(vain("2026-04-01", "yecunDeputy5", number, "yecunagri", "2026-04-10"))
                .startsWith("403 只有受理这件建议的人大");
        assertThat(vain("2026-04-01", "shaheziChair1", number, "yecunagri", "2026-04-10"))
                .isEqualTo(vain("2026-04-01", CLERK, "yecun-2026-9999", "yecunagri", "2026-04-10"))
                .isEqualTo("400 “建议或监督事项”没有找到，可能编号有误，或者您无权查看");
        assertThat(vain("2026-04-01", CLERK, number, "yecunbuild", "2026-04-10"))
                .isEqualTo("400 “督办单位”现在没有在办理这件建议");
        assertThat(vain("2026-04-01", CLERK, number, "yecunagri", "2026-03-31")).isEqualTo("400 “答复督办的期限”不能早于今天");
        assertThat(town.refusedStart(
                        day("2026-04-01"),
                        CLERK,
                        "supervision",
                        "caseNumber",
                        number,
                        "unit",
                        "yecunagri",
                        "answerBy",
                        "2026-04-10"))
                .isEqualTo("400 请填写“督办要求”");
    }

    @Test
    void theCaseSheetPressesToo() {
        var number = today("关于在案卷里督办的建议");
        var http = new Town(port);
        assertThat(http.as(CLERK).get("/cases/" + number).body()).contains("/ways/supervise");
        assertThat(http.as(AGRI).get("/cases/" + number).body()).doesNotContain("/ways/supervise");
        assertThat(way(http, CLERK, number, "supervise", Map.of("unit", "yecunagri", "demand", "请抓紧")))
                .isEqualTo("400 请填写“答复督办的期限”");
        assertThat(way(
                        http,
                        CLERK,
                        number,
                        "supervise",
                        Map.of("unit", "yecunagri", "demand", "请抓紧", "answerBy", "2030-01-10")))
                .isNull();
        assertThat(http.todo(AGRI, number)).contains("user_answerSupervision");
        assertThat(http.shown(AGRI, http.open(AGRI, "user_answerSupervision", number))
                        .toString())
                .contains("请抓紧");
    }

    @Test
    void aCaseThatIsTakenBackOrAUnitThatIsRelievedOwesNoAnswer() {
        var number = today("关于撤回后不再督办的建议");
        var http = new Town(port);
        way(http, CLERK, number, "supervise", Map.of("unit", "yecunagri", "demand", "请抓紧", "answerBy", "2030-01-10"));
        assertThat(way(http, DEPUTY, number, "withdraw", Map.of("reason", "已经解决")))
                .isNull();
        http.does(CLERK, "user_consentWithdrawal", number, "withdrawalConsented", true);
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
        assertThat(town.open(number)).isEmpty();
        assertThat(town.running(number, "supervision")).isZero();
        assertThat(supervisions.of(number)).noneMatch(Supervision::open);
    }

    @Test
    void theDayOfTheAnswerStandsStillWithTheCaseAndHasAsManyWorkingDaysLeft() {
        var number = town.atWork("关于中止时督办的建议");
        send("2026-04-13", CLERK, number, "2026-04-20");
        town.time.on(day("2026-04-15"), () -> dates.pause(number, "force", "山体滑坡", CLERK));
        assertThat(town.due(number, "user_answerSupervision"))
                .as("no last day while the clocks stand")
                .isNull();
        town.time.on(day("2026-04-27"), () -> dates.resume(number, CLERK));
        assertThat(town.due(number, "user_answerSupervision"))
                .as("three working days left")
                .isEqualTo(day("2026-04-30"));
        assertThat(town.step(number, "user_answerSupervision")).isEqualTo(day("2026-04-30"));
        assertThat(supervisions.of(number)).singleElement().satisfies(one -> {
            assertThat(one.answerBy()).isEqualTo(day("2026-04-30"));
            assertThat(one.late(day("2026-04-30"))).isFalse();
        });
        var why = "督办要求答复的日期为2026年4月20日；2026年4月15日至2026年4月27日中止计算，还剩 3 个工作日，顺延至2026年4月30日";
        assertThat(town.timeline(number)).contains("夜村镇农业综合服务站答复督办的期限改为2026年4月30日 " + why);
        assertThat(new Town(port).as(AGRI).get("/cases/" + number).body()).contains(why);
    }

    @Test
    void aDemandSentWhileTheClocksStandBeginsToCountWhenTheyGoOn() {
        var number = town.atWork("关于中止期间发出督办的建议");
        town.time.on(day("2026-04-10"), () -> dates.pause(number, "force", "山体滑坡", CLERK));
        send("2026-04-13", CLERK, number, "2026-04-20");
        assertThat(town.due(number, "user_answerSupervision")).isNull();
        town.time.on(day("2026-04-20"), () -> dates.resume(number, CLERK));
        assertThat(town.due(number, "user_answerSupervision")).isEqualTo(day("2026-04-27"));
    }

    @Test
    void whatIsAnsweredWhileTheClocksStandIsNotLate() {
        var number = town.atWork("关于中止期间答复督办的建议");
        send("2026-04-01", CLERK, number, "2026-04-10");
        town.time.on(day("2026-04-08"), () -> dates.pause(number, "force", "山洪断路", CLERK));
        town.time.does(day("2026-04-14"), AGRI, "user_answerSupervision", number, "answer", "路还没有通");
        town.time.on(day("2026-04-20"), () -> dates.resume(number, CLERK));
        assertThat(supervisions.of(number)).noneMatch(one -> one.late(day("2026-04-22")));
        assertThat(town.timeline(number))
                .anyMatch(line -> line.contains("答复督办"))
                .noneMatch(line -> line.contains("逾期"));
        assertThat(new Town(port).as(CLERK).get("/cases/" + number).body())
                .contains("已答复")
                .doesNotContain("逾期答复");
    }

    @Test
    void whatIsAwaitedWhileTheClocksStandIsNotLateThoughItsDayHasPassed() {
        var number = town.atWork("关于中止期间督办过期的建议");
        send("2026-04-01", CLERK, number, "2026-04-10");
        town.time.on(day("2026-04-08"), () -> dates.pause(number, "force", "山洪断路", CLERK));
        assertThat(new Town(port).as(CLERK).get("/cases/" + number).body())
                .as("today is past 10 April, the clocks stand at 8 April")
                .contains("待答复")
                .doesNotContain("逾期没有答复");
        town.time.on(day("2026-04-20"), () -> dates.resume(number, CLERK));
        town.time.does(day("2026-04-23"), AGRI, "user_answerSupervision", number, "answer", "已经开工");
        assertThat(town.timeline(number))
                .as("after the moved day, 22 April")
                .anyMatch(line -> line.contains("答复督办（逾期）"));
    }

    @Test
    void anUnansweredDemandEndsWithTheCaseAndTheCaseSaysSo() {
        var number = town.atWork("关于办结时督办的建议");
        send("2026-04-01", CLERK, number, "2026-04-10");
        town.answered(number, day("2026-04-08"), "修好水渠｜2026-10-31");
        assertThat(town.running(number, "supervision"))
                .as("a unit that has replied still owes the answer")
                .isOne();
        town.time.does(day("2026-04-09"), DEPUTY, "user_rate", number, "overallRating", "satisfied");
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(town.running(number, "supervision")).isZero();
        assertThat(town.open(number)).containsExactly("user_reportProgress");
        assertThat(town.timeline(number)).contains("终止督办夜村镇农业综合服务站，不再要求答复 建议已办结");
        assertThat(new Town(port).as(CLERK).get("/cases/" + number).body()).contains("不再督办");
    }

    @Test
    void aTransferredCaseIsFoundByItsFormerNumber() {
        var former = town.time.suggests(MONDAY, DEPUTY, Town.suggestion("关于移送后督办的建议"));
        town.time.does(
                MONDAY,
                CLERK,
                "user_review",
                former,
                "reviewOutcome",
                "forward",
                "reviewReason",
                "属于区里的职权",
                "forwardAs",
                "transfer",
                "forwardTo",
                "district");
        var now = jdbc.sql("select now from former_number where number = ?")
                .param(former)
                .query(String.class)
                .single();
        town.time.does(
                MONDAY,
                "districtClerk1",
                "user_review",
                now,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "transport",
                "months",
                3);
        assertThat(sent("2026-04-01", "districtClerk1", former, "transport", "2026-04-10"))
                .isEqualTo(now);
        assertThat(vain("2026-04-01", "shaheziChair1", former, "transport", "2026-04-10"))
                .startsWith("400 “建议或监督事项”没有找到");
    }

    @Test
    void aDemandIsInNobodysWayWhenAStepIsTakenBack() {
        var number = today("关于督办时收回的建议");
        var http = new Town(port);
        way(http, CLERK, number, "supervise", Map.of("unit", "yecunagri", "demand", "请抓紧", "answerBy", "2030-01-10"));
        http.does(AGRI, "user_answerSupervision", number, "answer", "好的");
        var step = http.as(CLERK).get("/cases/" + number).body();
        assertThat(step).contains("收回审查结论");
        var task = step.replaceAll("(?s).*/ways/recall/([0-9a-z-]+).*", "$1");
        assertThat(way(http, CLERK, number, "recall/" + task, Map.of("reason", "选错单位")))
                .isNull();
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.REVIEWING);
    }

    @Test
    void theDeputyPressesOnceWithinTenWorkingDays() {
        var number = town.atWork("关于催办的建议");
        assertThat(urge("2026-04-01", BUILD, number)).startsWith("403");
        assertThat(urge("2026-04-01", DEPUTY, number)).isNull();
        for (var person : List.of(AGRI, AGRI_HEAD, CLERK)) {
            assertThat(town.mails(number, person)).as(person).anyMatch(subject -> subject.startsWith("代表催办"));
        }
        assertThat(town.timeline(number)).contains("催办");
        assertThat(urge("2026-04-15", DEPUTY, number))
                .as("5 April is a holiday, the 6th a day off")
                .isEqualTo("409 刚催办过，2026年4月16日起可以再次催办");
        assertThat(urge("2026-04-15", CLERK, number, "enteredFrom", "phone")).startsWith("409");
        assertThat(urge("2026-04-16", CLERK, number)).isEqualTo("400 请填写“代录依据”");
        assertThat(urge("2026-04-16", CLERK, number, "enteredFrom", "phone")).isNull();
        assertThat(town.mails(number, DEPUTY)).anyMatch(subject -> subject.startsWith("已代您催办"));
        var waiting = town.time.suggests(MONDAY, DEPUTY, Town.suggestion("关于还没有交办的建议"));
        assertThat(urge("2026-04-01", DEPUTY, waiting)).startsWith("409 现在没有单位在办理");
    }

    private String send(String on, String person, String number, String answerBy) {
        return sent(on, person, number, "yecunagri", answerBy);
    }

    private String sent(String on, String person, String number, String unit, String answerBy) {
        return town.starts(
                day(on),
                person,
                "supervision",
                "caseNumber",
                number,
                "unit",
                unit,
                "demand",
                "请在月底前开工",
                "answerBy",
                answerBy);
    }

    private String vain(String on, String person, String number, String unit, String answerBy) {
        return town.refusedStart(
                day(on),
                person,
                "supervision",
                "caseNumber",
                number,
                "unit",
                unit,
                "demand",
                "请在月底前开工",
                "answerBy",
                answerBy);
    }

    /** A case assigned today, not opened by its unit. */
    private String today(String title) {
        var http = new Town(port);
        var number = http.suggest(DEPUTY, Town.suggestion(title));
        http.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "months",
                3);
        return number;
    }

    private String urge(String on, String person, String number, String... typed) {
        var fields = typed.length == 0 ? Map.<String, String>of() : Map.of(typed[0], typed[1]);
        var said = new String[1];
        town.time.on(day(on), () -> {
            try {
                urging.urge(viewers.of(person), number, new Filled(fields));
            } catch (Refusal refusal) {
                said[0] = refusal.status() + " " + refusal.getMessage();
            }
        });
        return said[0];
    }

    private static String way(Town http, String person, String number, String way, Map<String, String> fields) {
        SignedIn.Reply reply = http.as(person).fill("/cases/" + number, "/cases/" + number + "/ways/" + way, fields);
        return reply.status() == 302
                ? null
                : reply.status() + " " + reply.body().replaceAll("(?s).*role=\"alert\">([^<]*)<.*", "$1");
    }
}
