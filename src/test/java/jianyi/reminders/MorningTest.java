package jianyi.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jianyi.WholeProduct;
import jianyi.demo.TimeMachine;
import jianyi.office.Offices;
import jianyi.office.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is reminded of what on which morning. 2026-03-02 is a Monday; 清明 is the 4th to 6th of April. */
@WholeProduct
class MorningTest {

    private static final LocalDate ARRIVED = LocalDate.of(2026, 2, 9);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private ApplicationContext product;

    @Autowired
    private MorningRun morning;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    private TimeMachine time;
    private ReminderTown town;

    @BeforeEach
    void nothingIsDue() {
        time = new TimeMachine(product);
        town = new ReminderTown(jdbc, offices, people);
    }

    @AfterEach
    void leaveNothing() {
        town.clear();
    }

    @Test
    void everybodyGetsOneMailWithEverythingTheMostUrgentFirst() {
        var late = town.suggested("关于疏浚泉眼渠的建议");
        var soon = town.suggested("关于安装路灯的建议");
        var far = town.suggested("关于修建凉亭的建议");
        var task = town.waits(late, "user_draftReply", ReminderTown.HANDLERS, ARRIVED, day("2026-03-02"));
        town.waits(soon, "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-03-05"));
        town.waits(far, "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-06-30"));
        mornings("2026-03-04", "2026-03-04");
        assertThat(town.mails())
                .containsExactly(
                        "2026-03-04 quanHandler1 待办提醒：3 件，其中 1 件已逾期",
                        "2026-03-04 quanHandler2 待办提醒：3 件，其中 1 件已逾期",
                        "2026-03-04 quanHead1 督促提醒：1 件，已逾期");
        assertThat(town.mail("quanHandler1"))
                .containsSubsequence(
                        "● 红灯，已逾期 2 个工作日",
                        "《关于疏浚泉眼渠的建议》",
                        "请起草答复，期限 2026年3月2日",
                        "/tasks/" + task,
                        "● 黄灯，还有 1 天",
                        "《关于安装路灯的建议》",
                        "● 绿灯，还有 118 天",
                        "《关于修建凉亭的建议》")
                .doesNotContain("麦秋");
        assertThat(town.mail("quanHead1")).contains("请您督促的", "/cases/" + late).doesNotContain("/tasks/", "麦秋");
    }

    @Test
    void aConfidentialCaseIsCalledByItsNumberAlone() {
        var number = town.suggested("关于查处毁林的建议");
        town.confidential(number);
        town.waits(number, "user_draftReply", ReminderTown.HANDLERS, ARRIVED, day("2026-03-02"));
        mornings("2026-03-04", "2026-03-04");
        for (String reader : List.of("quanHandler1", "quanHead1")) {
            assertThat(town.mail(reader)).as(reader).contains(number + "\n").doesNotContain("毁林", "《");
        }
    }

    @Test
    void aResolutionThatIsNotCarriedOutIsToldByTheSameLaddersToHeadAndChair() {
        var number = town.resolved("公开预算", ARRIVED, day("2026-03-02"));
        mornings("2026-02-27", "2026-03-09");
        assertThat(town.timeline(number))
                .containsExactly(
                        "2026-02-27 提醒承办人：请报告决议落实情况：公开预算，离期限还有 3 天",
                        "2026-03-02 提醒承办人：请报告决议落实情况：公开预算，今天到期",
                        "2026-03-03 提醒负责人：请报告决议落实情况：公开预算，已逾期 1 个工作日",
                        "2026-03-04 提醒承办人：请报告决议落实情况：公开预算，已逾期 2 个工作日",
                        "2026-03-06 提醒承办人：请报告决议落实情况：公开预算，已逾期 4 个工作日",
                        "2026-03-09 提醒主席：请报告决议落实情况：公开预算，已逾期 5 个工作日");
        assertThat(town.mails())
                .contains(
                        "2026-03-03 quanHead1 督促提醒：1 件，已逾期",
                        "2026-03-04 quanHandler1 待办提醒：1 件，已逾期",
                        "2026-03-09 quanChair1 督促提醒：1 件，已逾期");
        assertThat(town.mail("quanChair1")).contains("等待办理：请报告决议落实情况：公开预算", "/cases/" + number);
    }

    @Test
    void whatAsksNothingComesWithTheMorningOnceAndQuietDaysPutItOff() {
        var number = town.suggested("关于疏通排洪沟的建议");
        town.news("quanDeputy1", number, "建议已交办：第3号《关于疏通排洪沟的建议》", "建议已交水利站办理。");
        town.news("quanHandler1", number, "请起草答复：第3号", "同事在办。");
        town.waits(number, "user_draftReply", ReminderTown.HANDLERS, ARRIVED, day("2026-03-04"));
        town.rule("quiet", "2026-03-03｜2026-03-03｜人代会期间");
        mornings("2026-03-03", "2026-03-03");
        assertThat(town.mails()).isEmpty();
        mornings("2026-03-04", "2026-03-04");
        mornings("2026-03-04", "2026-03-04");
        assertThat(town.mails())
                .containsExactly(
                        "2026-03-04 quanDeputy1 建议已交办：第3号《关于疏通排洪沟的建议》",
                        "2026-03-04 quanHandler1 待办提醒：1 件",
                        "2026-03-04 quanHandler2 待办提醒：1 件");
        assertThat(town.mail("quanDeputy1")).contains("有新的情况，不用您办", "建议已交水利站办理。", "/cases/" + number);
        assertThat(town.mail("quanHandler1")).containsSubsequence("要您办的", "请起草答复，期限 2026年3月4日", "有新的情况，不用您办", "同事在办。");
    }

    @Test
    void whoHasNoMailIsRungOnceForEverythingOfTheMorning() {
        var number = town.suggested("关于硬化巷道的建议");
        town.news("quanDeputy2", number, "建议已交办", "您附议的建议已交建设办办理。");
        town.news("quanDeputy2", number, "建议已办结", "您附议的建议已经办结。");
        mornings("2026-03-04", "2026-03-04");
        assertThat(jdbc.sql("select sentence from phone_call where person = 'quanDeputy2'")
                        .query(String.class)
                        .single())
                .contains("您附议的建议已交建设办办理。\n您附议的建议已经办结。");
    }

    @Test
    void aPromiseIsAskedForFromItsOwnDayOnAndNotBefore() {
        town.rule("promise-ask", "10");
        var number = town.suggested("关于承诺修渠的建议");
        town.waits(number, "user_reportProgress", ReminderTown.HANDLERS, day("2026-01-05"), day("2026-04-20"));
        mornings("2026-03-02", "2026-04-20");
        assertThat(town.timeline(number))
                .as("30 days before is too early here")
                .containsExactly("2026-04-10 提醒承办人：离期限还有 10 天", "2026-04-13 提醒承办人：离期限还有 7 天", "2026-04-20 提醒承办人：今天到期");
    }

    @Test
    void aLadderIsClimbedStepByStepAndOnNoOtherDay() {
        var number = town.suggested("关于修补磨盘梁便道的建议");
        town.waits(number, "user_draftReply", ReminderTown.HANDLERS, ARRIVED, day("2026-04-07"));
        mornings("2026-02-09", "2026-04-17");
        assertThat(town.timeline(number))
                .containsExactly(
                        "2026-03-09 提醒承办人：离期限还有 29 天",
                        "2026-03-31 提醒承办人：离期限还有 7 天",
                        "2026-04-07 提醒承办人：今天到期",
                        "2026-04-08 提醒负责人：已逾期 1 个工作日",
                        "2026-04-09 提醒承办人：已逾期 2 个工作日",
                        "2026-04-13 提醒承办人：已逾期 4 个工作日",
                        "2026-04-14 提醒主席：已逾期 5 个工作日",
                        "2026-04-15 提醒承办人：已逾期 6 个工作日",
                        "2026-04-15 提醒负责人：已逾期 6 个工作日",
                        "2026-04-17 提醒承办人：已逾期 8 个工作日");
        assertThat(town.mails())
                .filteredOn(mail -> mail.contains("quanHandler1"))
                .hasSize(7);
        assertThat(town.mails())
                .filteredOn(mail -> mail.contains("quanHandler2"))
                .hasSize(7);
        assertThat(town.mails()).filteredOn(mail -> mail.contains("quanHead1")).hasSize(2);
        assertThat(town.mails())
                .filteredOn(mail -> mail.contains("quanChair1"))
                .containsExactly("2026-04-14 quanChair1 督促提醒：1 件，已逾期");
    }

    @Test
    void aUnitThatHasNotSignedIsRemindedOfThatDayTooAndItsHeadAfterIt() {
        var number = town.suggested("关于清洗水塔的建议");
        var task = town.unsigned(number, MONDAY, day("2026-03-09"), day("2026-03-05"));
        mornings("2026-03-02", "2026-03-13");
        assertThat(town.timeline(number))
                .as("no chair is told that a unit has not signed")
                .containsExactly(
                        "2026-03-04 提醒承办人：离签收期限还有 1 天",
                        "2026-03-05 提醒承办人：签收今天到期",
                        "2026-03-06 提醒负责人：签收已逾期 1 个工作日",
                        "2026-03-09 提醒承办人：签收已逾期 2 个工作日",
                        "2026-03-09 提醒承办人：今天到期",
                        "2026-03-10 提醒负责人：已逾期 1 个工作日",
                        "2026-03-11 提醒承办人：签收已逾期 4 个工作日",
                        "2026-03-11 提醒承办人：已逾期 2 个工作日",
                        "2026-03-13 提醒承办人：签收已逾期 6 个工作日",
                        "2026-03-13 提醒负责人：签收已逾期 6 个工作日",
                        "2026-03-13 提醒承办人：已逾期 4 个工作日");
        assertThat(town.mails())
                .as("two days, one thing to do")
                .contains("2026-03-09 quanHandler1 待办提醒：1 件，已逾期", "2026-03-06 quanHead1 督促提醒：1 件，已逾期")
                .noneMatch(mail -> mail.contains("quanChair1"));
        assertThat(jdbc.sql(
                                "select text_body from outbox where person = 'quanHandler1' and written::date = '2026-03-09'")
                        .query(String.class)
                        .single())
                .containsSubsequence(
                        "《关于清洗水塔的建议》，签收已逾期 2 个工作日",
                        "● 红灯，已逾期 2 个工作日",
                        "请签收，期限 2026年3月5日",
                        "/tasks/" + task,
                        "● 黄灯，今天到期",
                        "请接收承办任务，期限 2026年3月9日");
    }

    @Test
    void threeWeeksOfStandstillEndInOneDigestNotInFifteen() {
        var number = town.suggested("关于加固泉水桥的建议");
        town.waits(number, "user_draftReply", ReminderTown.HANDLERS, MONDAY, day("2026-03-12"));
        mornings("2026-03-02", "2026-03-05");
        assertThat(town.mails())
                .filteredOn(mail -> mail.contains("quanHandler1"))
                .hasSize(1);
        mornings("2026-03-26", "2026-03-26");
        assertThat(town.mails())
                .filteredOn(mail -> mail.startsWith("2026-03-26"))
                .containsExactly(
                        "2026-03-26 quanChair1 督促提醒：1 件，已逾期",
                        "2026-03-26 quanHandler1 待办提醒：1 件，已逾期",
                        "2026-03-26 quanHandler2 待办提醒：1 件，已逾期",
                        "2026-03-26 quanHead1 督促提醒：1 件，已逾期");
        mornings("2026-03-27", "2026-03-27");
        assertThat(town.mails()).noneMatch(mail -> mail.startsWith("2026-03-27 quanHandler"));
        assertThat(town.timeline(number))
                .containsSubsequence("2026-03-05 提醒承办人：离期限还有 7 天", "2026-03-26 提醒承办人：已逾期 10 个工作日");
    }

    @Test
    void nothingGoesOutOnRestDaysBeforeTheHourOrTwice() {
        town.waits(town.suggested("关于清理河道的建议"), "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-04-11"));
        mornings("2026-04-04", "2026-04-06");
        assertThat(town.mails()).as("清明").isEmpty();
        time.at(day("2026-04-07").atTime(7, 59), () -> assertThat(morning.run()).isZero());
        time.at(day("2026-04-07").atTime(8, 0), () -> assertThat(morning.run()).isGreaterThanOrEqualTo(2));
        time.at(day("2026-04-07").atTime(8, 1), () -> assertThat(morning.run()).isZero());
        assertThat(town.mails()).as("七天前是清明，节后第一天").hasSize(2);
    }

    @Test
    void aQuietPeriodIsMadeUpForAfterwards() {
        town.rule("quiet", "2026-03-09｜2026年3月13日｜人代会期间");
        var number = town.suggested("关于建设停车场的建议");
        town.waits(number, "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-03-12"));
        town.waits(number, "user_opine", ReminderTown.HANDLERS, ARRIVED, day("2026-03-17"));
        mornings("2026-03-06", "2026-03-16");
        assertThat(town.mails())
                .filteredOn(mail -> mail.contains("quanHandler1"))
                .containsExactly("2026-03-06 quanHandler1 待办提醒：2 件", "2026-03-16 quanHandler1 待办提醒：2 件，其中 1 件已逾期");
    }

    @Test
    void whoHasClaimedATaskIsRemindedAlone() {
        var task = town.waits(
                town.suggested("关于更换水泵的建议"), "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-03-12"));
        jdbc.sql("update step set claimed_by = 'quanHandler2' where task = ?")
                .param(task)
                .update();
        mornings("2026-03-12", "2026-03-12");
        assertThat(town.mails()).containsExactly("2026-03-12 quanHandler2 待办提醒：1 件");
    }

    @Test
    void aDeputysTaskRemindsTheDeputyAndNobodyWhoCouldTypeItIn() {
        town.waits(
                town.suggested("关于移栽古树的建议"),
                "user_rate",
                List.of(ReminderTown.CLERKS),
                List.of("quanDeputy1"),
                ARRIVED,
                day("2026-03-12"));
        mornings("2026-03-12", "2026-03-20");
        assertThat(town.mails()).isNotEmpty().allMatch(mail -> mail.contains("quanDeputy1"));
    }

    @Test
    void unitsDoNotReadThatADeputyIsAskedToRate() {
        var number = town.suggested("关于移栽古树的建议");
        town.waits(
                number, "user_rate", List.of(ReminderTown.CLERKS), List.of("quanDeputy1"), ARRIVED, day("2026-03-12"));
        mornings("2026-03-12", "2026-03-12");
        assertThat(jdbc.sql("select rating from entry where number = ? and what like '提醒代表%'")
                        .param(number)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void whoHasNoMailIsOnTheTelephoneListOnceADay() {
        for (int i = 0; i < 3; i++) {
            town.waits(
                    town.suggested("关于增设校车的建议"),
                    "user_amend",
                    List.of(ReminderTown.CLERKS),
                    List.of("quanDeputy2"),
                    ARRIVED,
                    day("2026-03-12"));
        }
        mornings("2026-03-12", "2026-03-12");
        assertThat(jdbc.sql("select office || ' ' || sentence from phone_call where person = 'quanDeputy2'")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("quanshui 您有 3 件有期限的待办。最急的是");
        assertThat(town.mails()).isEmpty();
    }

    @Test
    void aCaseWhoseClocksStandIsLeftInPeaceAndGoesOnWithItsNewDay() {
        var number = town.suggested("关于改造电网的建议");
        town.waits(number, "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-03-12"));
        jdbc.sql("""
                        insert into pause (number, reason, remark, from_day, paused_by, paused_at)
                        values (?, 'x', 'x', '2026-03-03', 'x', '2026-03-03T10:00+08:00')""").param(number).update();
        mornings("2026-03-03", "2026-03-17");
        assertThat(town.mails()).isEmpty();
        jdbc.sql("update pause set until_day = '2026-03-18'").update();
        jdbc.sql("update step set due = '2026-03-25' where number = ?")
                .param(number)
                .update();
        mornings("2026-03-19", "2026-03-25");
        assertThat(town.timeline(number)).containsExactly("2026-03-24 提醒承办人：离期限还有 1 天", "2026-03-25 提醒承办人：今天到期");
    }

    @Test
    void aLaterLastDayBeginsTheLadderAnew() {
        var number = town.suggested("关于调整公交站点的建议");
        town.waits(number, "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-03-12"));
        mornings("2026-03-05", "2026-03-11");
        jdbc.sql("update step set due = '2026-03-31' where number = ?")
                .param(number)
                .update();
        mornings("2026-03-12", "2026-03-31");
        assertThat(town.timeline(number))
                .containsExactly(
                        "2026-03-05 提醒承办人：离期限还有 7 天",
                        "2026-03-11 提醒承办人：离期限还有 1 天",
                        "2026-03-24 提醒承办人：离期限还有 7 天",
                        "2026-03-30 提醒承办人：离期限还有 1 天",
                        "2026-03-31 提醒承办人：今天到期");
    }

    @Test
    void aKeyItemHasAStricterLadderAndItsSupervisorIsTold() {
        var number = town.suggested("关于修建污水处理站的建议");
        jdbc.sql("update suggestion set key_item = true, supervisor = 'quanSupervisor1' where number = ?")
                .param(number)
                .update();
        town.waits(number, "user_handle", ReminderTown.HANDLERS, MONDAY, day("2026-03-12"));
        mornings("2026-03-02", "2026-03-13");
        assertThat(town.timeline(number))
                .containsExactly(
                        "2026-03-05 提醒承办人：离期限还有 7 天",
                        "2026-03-05 提醒督办人：离期限还有 7 天",
                        "2026-03-09 提醒承办人：离期限还有 3 天",
                        "2026-03-09 提醒负责人：离期限还有 3 天",
                        "2026-03-11 提醒承办人：离期限还有 1 天",
                        "2026-03-12 提醒承办人：今天到期",
                        "2026-03-12 提醒负责人：今天到期",
                        "2026-03-12 提醒督办人：今天到期",
                        "2026-03-13 提醒承办人：已逾期 1 个工作日",
                        "2026-03-13 提醒负责人：已逾期 1 个工作日",
                        "2026-03-13 提醒督办人：已逾期 1 个工作日");
    }

    @Test
    void aMorningBrokenOffIsEndedByAnotherNodeAndNobodyGetsTwo() throws InterruptedException {
        town.waits(town.suggested("关于实施亮化工程的建议"), "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-03-12"));
        mornings("2026-03-12", "2026-03-12");
        assertThat(town.mails()).hasSize(2);
        // As it stands when the first node was killed after the first person's transaction.
        jdbc.sql("update digest_run set ended_at = null").update();
        jdbc.sql("delete from digest where person = 'quanHandler2'").update();
        jdbc.sql("delete from outbox where person = 'quanHandler2' and template = 'digest'")
                .update();
        assertThat(morning(day("2026-03-12"))).isEqualTo(1);
        assertThat(town.mails()).hasSize(2);
        assertThat(town.timeline("quanshui-2026-0001")).hasSize(1);
    }

    @Test
    void aMorningBrokenOffIsMadeUpForOnTheNextDay() {
        town.waits(town.suggested("关于实施亮化工程的建议"), "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-03-19"));
        mornings("2026-03-12", "2026-03-12");
        jdbc.sql("update digest_run set ended_at = null").update();
        jdbc.sql("delete from digest where person = 'quanHandler2'").update();
        jdbc.sql("delete from outbox where person = 'quanHandler2' and template = 'digest'")
                .update();
        mornings("2026-03-13", "2026-03-16");
        assertThat(town.mails())
                .containsExactly("2026-03-12 quanHandler1 待办提醒：1 件", "2026-03-13 quanHandler2 待办提醒：1 件");
    }

    @Test
    void nodesThatBeginTogetherShareThePeople() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            town.waits(town.suggested("关于分片供水的建议"), "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-03-12"));
        }
        var nodes = Stream.generate(() -> new Thread(() -> mornings("2026-03-12", "2026-03-12")))
                .limit(4)
                .toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(town.mails())
                .containsExactly("2026-03-12 quanHandler1 待办提醒：20 件", "2026-03-12 quanHandler2 待办提醒：20 件");
        assertThat(jdbc.sql(
                                "select count(*) from reminder r join step t on t.id = r.step where t.number like 'quanshui%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void aMailHoldsFiftyItemsAndCountsTheRestAndTitlesStayWords() {
        for (int i = 0; i < 52; i++) {
            town.waits(
                    town.suggested("关于<b>扩建</b>第 " + i + " 站&“\ue000name\ue001”的建议"),
                    "user_handle",
                    ReminderTown.HANDLERS,
                    ARRIVED,
                    day("2026-03-12"));
        }
        mornings("2026-03-12", "2026-03-12");
        assertThat(town.mail("quanHandler1")).contains("石来福，您好", "另有 2 件，请到待办里查看。", "关于<b>扩建</b>第 49 站&“");
        assertThat(jdbc.sql("select html_body from outbox where template = 'digest' and person = 'quanHandler1'")
                        .query(String.class)
                        .single())
                .contains("石来福", "另有 2 件", "关于&lt;b&gt;扩建&lt;/b&gt;第 49 站&amp;“\ue000name\ue001”", "/tasks/")
                .doesNotContain("第 50 站", "null");
    }

    @Test
    void aRuleNobodyCanReadKeepsNobodyElsesRemindersBack() {
        town.rule("remind-head", "马上");
        town.waits(town.suggested("关于扩建卫生室的建议"), "user_handle", ReminderTown.HANDLERS, ARRIVED, day("2026-03-10"));
        mornings("2026-03-12", "2026-03-12");
        assertThat(town.mails()).hasSize(2);
    }

    private void mornings(String from, String to) {
        day(from).datesUntil(day(to).plusDays(1)).forEach(this::morning);
    }

    private int morning(LocalDate day) {
        var written = new int[1];
        time.on(day, () -> written[0] = morning.run());
        return written[0];
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
