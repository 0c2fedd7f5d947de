package jianyi.suggestion;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jianyi.WholeProduct;
import jianyi.calendar.BeijingClock;
import jianyi.demo.TimeMachine;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.handling.Timeliness;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens by itself when a window ends, each on its day and not before. */
@WholeProduct
class TimersTest {

    /** The nodes of the models that are walked here. */
    static final Set<String> WALKED = Set.of(
            "timer_cosignEnds",
            "timer_ratingEnds",
            "service_closeUnrated",
            "end_unrated",
            "timer_refusalEnds",
            "timer_opinionsEnd",
            "timer_checkEnds",
            "sub_overdue",
            "start_overdue",
            "service_tellOverdue",
            "end_overdueTold");

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String DEPUTY = "yecunDeputy2";
    private static final String CLERK = "yecunClerk1";
    private static final String AGRI = "yecunagriHandler1";

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Handlings handlings;

    @Autowired
    private Replies replies;

    @Autowired
    private Timeliness timeliness;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private TimeMachine time;

    @BeforeEach
    void theClockMoves() {
        time = new TimeMachine(product);
    }

    @AfterAll
    static void everyNodeHasBeenWalked(@Autowired HistoryService history) {
        assertThat(history.createHistoricActivityInstanceQuery().list())
                .extracting(HistoricActivityInstance::getActivityId)
                .containsAll(WALKED);
    }

    @Test
    void whoHasNotConfirmedInTimeDoesNotSignAlong() {
        var number = time.suggests(
                MONDAY, DEPUTY, suggestion("关于修补磨盘梁便道的建议", "coSigners", List.of("yecunDeputy3", "yecunDeputy4")));
        time.does(MONDAY.plusDays(1), "yecunDeputy3", "user_confirmCosign", number, "cosign", true);

        assertThat(time.morning(day("2026-03-09"), number))
                .as("on the last day's morning")
                .isZero();
        assertThat(time.morning(day("2026-03-10"), number)).as("五个工作日以后").isEqualTo(1);

        assertThat(open(number)).containsExactly("user_review");
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.REVIEWING);
        assertThat(timeline(number)).anyMatch(line -> line.contains("附议期满") && line.contains("没有答复"));
        assertThat(suggestions.cosigners(number))
                .filteredOn(one -> Boolean.TRUE.equals(one.cosigned()))
                .hasSize(1);
    }

    @Test
    void aUnitThatDoesNotRefuseInTimeHasTheCaseAndItsHeadIsTold() {
        var number = assigned("关于疏通柳树沟排洪渠的建议", List.of());
        assertThat(time.morning(day("2026-03-09"), number)).isZero();
        assertThat(time.morning(day("2026-03-10"), number)).isEqualTo(1);
        assertThat(open(number)).containsExactly("user_handle");
        assertThat(lead(number).acceptedOn()).isEqualTo(day("2026-03-10"));
        assertThat(timeline(number)).anyMatch(line -> line.contains("退办期满，视为夜村镇农业综合服务站接受办理"));
        assertThat(mails(number, "yecunagriHead1")).anyMatch(subject -> subject.startsWith("退办期已过"));
    }

    @Test
    void aLeadNeedNotWaitForACoUnitThatLetsItsTermPass() {
        var number = assigned("关于硬化东沟产业路的建议", List.of("yecunbuild"));
        time.does(day("2026-03-03"), AGRI, "user_accept", number, "accepted", true);
        time.does(day("2026-03-03"), "yecunbuildHandler1", "user_accept", number, "accepted", true);
        contact(number, day("2026-03-05"));
        assertThat(open(number)).containsExactly("user_opine");

        assertThat(time.morning(day("2026-04-02"), number))
                .as("会办期限 2026-04-02")
                .isZero();
        assertThat(time.morning(day("2026-04-03"), number))
                .as("draft, and the co-unit's head told")
                .isEqualTo(2);
        assertThat(open(number)).containsExactlyInAnyOrder("user_opine", "user_draftReply");
        assertThat(timeline(number)).anyMatch(line -> line.contains("会办期满") && line.contains("村镇建设办公室没有提交会办意见"));
        assertThat(mails(number, "yecunbuildHead1")).anyMatch(subject -> subject.startsWith("会办意见逾期"));

        answered(number, day("2026-04-07"));
        assertThat(open(number)).as("nobody waits for the co-unit").containsExactly("user_rate");
        assertThat(handlings.of(number))
                .filteredOn(h -> h.part() == Part.CO)
                .extracting(Handling::state)
                .containsExactly(Handling.State.STOPPED);
    }

    @Test
    void aReplyNobodyChecksInTimePassesWithAMark() {
        var number = assigned("关于增设校门口减速带的建议", List.of());
        time.does(day("2026-03-03"), AGRI, "user_accept", number, "accepted", true);
        contact(number, day("2026-03-05"));
        signed(number, day("2026-03-09"));
        assertThat(open(number)).containsExactly("user_checkReply");
        assertThat(time.morning(day("2026-03-12"), number)).isZero();
        assertThat(time.morning(day("2026-03-13"), number)).isEqualTo(1);
        assertThat(open(number)).containsExactly("user_deliverReply");
        var reply = replies.latest(lead(number).id()).orElseThrow();
        assertThat(reply.checkedAt()).isNotNull();
        assertThat(reply.checkedBy()).isNull();
        assertThat(timeline(number)).anyMatch(line -> line.contains("审核期满，未审核视为通过"));
    }

    @Test
    void aDeputyWhoDoesNotRateIsNeverTakenForSatisfied() {
        var number = assigned("关于修建安坪桥护栏的建议", List.of());
        time.does(day("2026-03-03"), AGRI, "user_accept", number, "accepted", true);
        contact(number, day("2026-03-05"));
        answered(number, day("2026-03-09"));
        assertThat(time.morning(day("2026-03-30"), number))
                .as("评价期限 2026-03-30")
                .isZero();
        assertThat(time.morning(day("2026-03-31"), number)).isEqualTo(1);
        var closed = suggestions.find(number).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.verdict()).isNull();
        assertThat(timeline(number)).anyMatch(line -> line.contains("总体评价：未反馈"));
        assertThat(open(number)).isEmpty();
    }

    @Test
    void aUnitThatDatesItsDeliveryBackDoesNotShortenTheDeputysTime() {
        var number = assigned("关于平整后坡晒场的建议", List.of());
        time.does(day("2026-03-03"), AGRI, "user_accept", number, "accepted", true);
        contact(number, day("2026-03-05"));
        signed(number, day("2026-03-09"));
        time.does(day("2026-03-09"), CLERK, "user_checkReply", number, "replyApproved", true);
        time.does(
                day("2026-03-10"),
                AGRI,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕8号",
                "letterDate",
                "2026-01-05",
                "deliveredWay",
                "post",
                "deliveredOn",
                "2026-01-06");
        assertThat(time.morning(day("2026-03-31"), number)).as("15 个工作日从登记那天算起").isZero();
        assertThat(time.morning(day("2026-04-01"), number)).isEqualTo(1);
        assertThat(timeliness.words(lead(number))).isEqualTo("按期");
    }

    @Test
    void whatWasHandedInDuringASessionIsAssignedWithinAMonthOfItsClose() {
        product.getBean(Sessions.class).save(Session.of("yecun", 77, 1, day("2026-03-02"), day("2026-03-04")));
        var inSession = time.suggests(MONDAY, DEPUTY, suggestion("关于会上提出的事", "session", "yecun-77-1"));
        time.does(MONDAY, CLERK, "user_review", inSession, "reviewOutcome", "accept");
        assertThat(dueDay(inSession)).isEqualTo("2026-04-07");
        var between = time.suggests(day("2026-03-05"), DEPUTY, suggestion("关于闭会以后提出的事"));
        time.does(day("2026-03-05"), CLERK, "user_review", between, "reviewOutcome", "accept");
        assertThat(dueDay(between)).as("受理起 5 个工作日").isEqualTo("2026-03-12");
        jdbc.sql("update suggestion set session = null where session = 'yecun-77-1'")
                .update();
        jdbc.sql("delete from congress_session where id = 'yecun-77-1'").update();
    }

    @Test
    void anOverdueReplyIsToldOnceToTheHeadTheClerkAndTheSupervisor() {
        var number = suggested("关于整治后街污水的建议");
        time.does(
                MONDAY,
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
                3,
                "keyItem",
                true,
                "supervisor",
                "yecunChair1");
        time.does(day("2026-03-03"), AGRI, "user_accept", number, "accepted", true);
        assertThat(time.morning(day("2026-06-02"), number))
                .as("答复期限 2026-06-02")
                .isZero();
        assertThat(time.morning(day("2026-06-03"), number)).isEqualTo(1);
        assertThat(time.morning(day("2026-06-30"), number)).as("not once more").isZero();
        for (var person : List.of("yecunagriHead1", CLERK, "yecunChair1")) {
            assertThat(mails(number, person))
                    .as(person)
                    .filteredOn(subject -> subject.startsWith("答复逾期"))
                    .hasSize(1);
        }
        assertThat(open(number)).as("it is still to be done").containsExactly("user_handle");
    }

    @Test
    void daysWithTheCongressCountAgainstTheCongress() {
        var late = assigned("关于抢修刘家台泵站的建议", List.of());
        time.does(day("2026-03-03"), AGRI, "user_accept", late, "accepted", true);
        contact(late, day("2026-03-05"));
        signed(late, day("2026-06-01"));
        time.does(day("2026-06-04"), CLERK, "user_checkReply", late, "replyApproved", true);
        delivered(late, day("2026-06-05"));
        assertThat(timeliness.words(lead(late))).as("期限 2026-06-02").isEqualTo("逾期 3 个工作日，其中人大审核 3 个工作日（承办单位按期）");

        var inTime = assigned("关于抢修刘家台水闸的建议", List.of());
        time.does(day("2026-03-03"), AGRI, "user_accept", inTime, "accepted", true);
        contact(inTime, day("2026-03-05"));
        assertThat(timeliness.words(lead(inTime))).isNull();
        answered(inTime, day("2026-06-02"));
        assertThat(timeliness.words(lead(inTime))).isEqualTo("按期");
    }

    private String suggested(String title) {
        return time.suggests(MONDAY, DEPUTY, suggestion(title));
    }

    private String assigned(String title, List<String> coUnits) {
        var number = suggested(title);
        time.does(
                MONDAY,
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "coUnits",
                coUnits,
                "months",
                3);
        return number;
    }

    private void contact(String number, LocalDate day) {
        time.does(
                day,
                AGRI,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                day.toString(),
                "contactNote",
                "到现场看过。",
                "next",
                "draft");
    }

    private void signed(String number, LocalDate day) {
        time.does(day, AGRI, "user_draftReply", number, "replyText", "已安排办理。", "replyClass", "A");
        time.does(day, "yecunagriHead1", "user_signReply", number, "signed", true);
        time.does(day, "yecungovHead1", "user_issueReply", number, "signed", true);
    }

    private void answered(String number, LocalDate day) {
        signed(number, day);
        time.does(day, CLERK, "user_checkReply", number, "replyApproved", true);
        delivered(number, day);
    }

    private void delivered(String number, LocalDate day) {
        time.does(
                day,
                AGRI,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕9号",
                "letterDate",
                day.toString(),
                "deliveredWay",
                "person",
                "deliveredOn",
                day.toString());
    }

    private LocalDate dueDay(String number) {
        return dayOf(tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getDueDate());
    }

    private Handling lead(String number) {
        return handlings.of(number).get(0);
    }

    private List<String> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private List<String> timeline(String number) {
        return jdbc.sql("select what || coalesce(' ' || detail, '') from entry where number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private List<String> mails(String number, String person) {
        return jdbc.sql("select subject from outbox where case_number = ? and person = ?")
                .params(number, person)
                .query(String.class)
                .list();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static LocalDate dayOf(java.util.Date date) {
        return Instant.ofEpochMilli(date.getTime()).atZone(BeijingClock.ZONE).toLocalDate();
    }
}
