package jianyi.reminders;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jianyi.WholeProduct;
import jianyi.calendar.Calendars;
import jianyi.demo.TimeMachine;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.handling.HandlingDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One suggestion's reminders from before 春节 to after 国庆 2026, each on its day and on no other, printed as a diary. */
@WholeProduct
class DiaryTest {

    private static final String DEPUTY = "yecunDeputy2";
    private static final String CLERK = "yecunClerk1";
    private static final String BUILD = "yecunbuildHandler1";

    @Autowired
    private ApplicationContext product;

    @Autowired
    private MorningRun morning;

    @Autowired
    private Calendars calendars;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Handlings handlings;

    @Autowired
    private HandlingDesk units;

    private TimeMachine time;
    private LocalDate today;
    private String number;

    @BeforeEach
    void noMorningHasBeenYet() {
        time = new TimeMachine(product);
        jdbc.sql("delete from reminder").update();
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from digest_run").update();
    }

    @Test
    void everyReminderComesOnItsDayAndOnNoOther() {
        number = time.suggests(day("2026-02-09"), DEPUTY, suggestion("关于改造老旧供水管网的建议"));
        today = day("2026-02-09");
        until("2026-02-26");
        time.does(
                today,
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunbuild",
                "months",
                6);
        until("2026-03-10");
        // Nobody of the unit has opened it before it counted as taken.
        time.on(today, () -> units.open(handlings.of(number).get(0).id(), BUILD));
        until("2026-03-30");
        time.does(
                today,
                BUILD,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                "2026-03-30",
                "contactNote",
                "到现场看过。",
                "next",
                "draft");
        until("2026-09-30");
        time.does(today, BUILD, "user_draftReply", number, "replyText", "已列入计划。", "replyClass", "A");
        time.does(today, "yecunbuildHead1", "user_signReply", number, "signed", true);
        time.does(today, "yecungovHead1", "user_issueReply", number, "signed", true);
        until("2026-10-08");
        time.does(today, CLERK, "user_checkReply", number, "replyApproved", true);
        until("2026-10-09");
        time.does(
                today,
                BUILD,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕31号",
                "letterDate",
                "2026-10-09",
                "deliveredWay",
                "person",
                "deliveredOn",
                "2026-10-09");
        until("2026-11-02");

        var diary = diary();
        System.out.println(
                "Diary of " + number + " over " + day("2026-02-09").until(today, ChronoUnit.DAYS) + " days:");
        diary.forEach(line -> System.out.println("  " + line));
        assertThat(diary)
                .containsExactly(
                        "2026-02-11 提醒工作人员：离期限还有 1 天（夜村镇人大主席团）",
                        "2026-02-12 提醒工作人员：今天到期（夜村镇人大主席团）",
                        "2026-02-14 提醒工作人员：已逾期 2 个工作日（夜村镇人大主席团）",
                        "2026-02-25 提醒工作人员：已逾期 4 个工作日（夜村镇人大主席团）",
                        "2026-02-26 提醒主席：已逾期 5 个工作日（夜村镇人大主席团）",
                        "2026-03-02 提醒承办人：签收今天到期（夜村镇村镇建设办公室）",
                        "2026-03-03 提醒负责人：签收已逾期 1 个工作日（夜村镇村镇建设办公室）",
                        "2026-03-03 提醒承办人：离期限还有 1 天（夜村镇村镇建设办公室）",
                        "2026-03-04 提醒承办人：签收已逾期 2 个工作日（夜村镇村镇建设办公室）",
                        "2026-03-04 提醒承办人：今天到期（夜村镇村镇建设办公室）",
                        "2026-03-06 提醒承办人：签收已逾期 4 个工作日（夜村镇村镇建设办公室）",
                        "2026-03-10 提醒承办人：签收已逾期 6 个工作日（夜村镇村镇建设办公室）",
                        "2026-03-10 提醒负责人：签收已逾期 6 个工作日（夜村镇村镇建设办公室）",
                        "2026-03-18 提醒承办人：离首次联系期限还有 7 天（夜村镇村镇建设办公室）",
                        "2026-03-24 提醒承办人：离首次联系期限还有 1 天（夜村镇村镇建设办公室）",
                        "2026-03-25 提醒承办人：首次联系今天到期（夜村镇村镇建设办公室）",
                        "2026-03-26 提醒负责人：首次联系已逾期 1 个工作日（夜村镇村镇建设办公室）",
                        "2026-03-27 提醒承办人：首次联系已逾期 2 个工作日（夜村镇村镇建设办公室）",
                        "2026-07-27 提醒承办人：离期限还有 30 天（夜村镇村镇建设办公室）",
                        "2026-08-19 提醒承办人：离期限还有 7 天（夜村镇村镇建设办公室）",
                        "2026-08-25 提醒承办人：离期限还有 1 天（夜村镇村镇建设办公室）",
                        "2026-08-26 提醒承办人：今天到期（夜村镇村镇建设办公室）",
                        "2026-08-27 提醒负责人：已逾期 1 个工作日（夜村镇村镇建设办公室）",
                        "2026-08-28 提醒承办人：已逾期 2 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-01 提醒承办人：已逾期 4 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-02 提醒主席：已逾期 5 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-03 提醒承办人：已逾期 6 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-03 提醒负责人：已逾期 6 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-07 提醒承办人：已逾期 8 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-09 提醒承办人：已逾期 10 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-09 提醒主席：已逾期 10 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-10 提醒负责人：已逾期 11 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-11 提醒承办人：已逾期 12 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-15 提醒承办人：已逾期 14 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-16 提醒主席：已逾期 15 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-17 提醒承办人：已逾期 16 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-17 提醒负责人：已逾期 16 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-20 提醒承办人：已逾期 18 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-22 提醒承办人：已逾期 20 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-22 提醒主席：已逾期 20 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-23 提醒负责人：已逾期 21 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-24 提醒承办人：已逾期 22 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-29 提醒承办人：已逾期 24 个工作日（夜村镇村镇建设办公室）",
                        "2026-09-30 提醒主席：已逾期 25 个工作日（夜村镇村镇建设办公室）",
                        "2026-10-08 提醒工作人员：离期限还有 2 天（夜村镇人大主席团）",
                        "2026-10-22 提醒代表：离期限还有 7 天",
                        "2026-10-28 提醒代表：离期限还有 1 天",
                        "2026-10-29 提醒代表：今天到期");
        assertThat(diary).allMatch(line -> calendars.current().isWorkingDay(day(line.substring(0, 10))));
    }

    /** Every morning after today up to that day: what timers owe at midnight, then the reminders at ten. */
    private void until(String last) {
        while (today.isBefore(day(last))) {
            today = today.plusDays(1);
            time.morning(today, number);
            time.on(today, morning::run);
        }
    }

    private List<String> diary() {
        return jdbc.sql("""
                        select (at at time zone 'Asia/Shanghai')::date || ' ' || what || coalesce('（' || detail || '）', '')
                        from entry where number = ? and what like '提醒%' order by id""").param(number).query(String.class).list();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
