package jianyi.meeting;

import static jianyi.Town.map;
import static jianyi.meeting.Shiquan.CHAIR;
import static jianyi.meeting.Shiquan.CLERK;
import static jianyi.meeting.Shiquan.deputy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.calendar.Calendars;
import jianyi.calendar.HolidayNotice;
import jianyi.calendar.SpecialDay;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.MovedDay;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import jianyi.demo.TimeMachine;
import jianyi.deputy.Deputies;
import jianyi.meeting.roll.AttendanceDesk;
import jianyi.reminders.MorningRun;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens by itself before a meeting, each on its day and not before, and by when its tasks are due. */
@WholeProduct
class MeetingTimersTest {

    private static final LocalDate CONVENED = LocalDate.of(2026, 3, 2);
    private static final LocalDate OPENS = LocalDate.of(2026, 3, 20);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> numbers = new ArrayList<>();

    private TimeMachine time;

    @BeforeEach
    void theClockMoves() {
        time = new TimeMachine(product);
        new Shiquan(product, new Town(port));
    }

    /** Others wind their clocks to the same days. */
    @AfterEach
    void nothingWaits() {
        var running = product.getBean(RuntimeService.class);
        numbers.stream()
                .flatMap(number ->
                        running.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream())
                .filter(instance -> instance.getId().equals(instance.getRootProcessInstanceId()))
                .forEach(instance -> running.deleteProcessInstance(instance.getId(), "the test is over"));
        for (String table : List.of("reminder", "digest", "digest_run")) {
            jdbc.sql("delete from %s where day between '2026-03-01' and '2026-04-30'".formatted(table))
                    .update();
        }
    }

    @Test
    void whatLiesIsInTheMorningsMailByTheLaddersOfItsBody() {
        var number = convened("19-33");
        assertThat(due(number, "user_consent")).isEqualTo("2026-03-13");
        LocalDate.of(2026, 3, 3)
                .datesUntil(LocalDate.of(2026, 3, 20))
                .forEach(day -> time.on(day, product.getBean(MorningRun.class)::run));
        assertThat(jdbc.sql("""
                        select to_char(written at time zone 'Asia/Shanghai', 'MM-DD') || ' ' || subject from outbox
                        where person = ? and template = 'digest' and case_number = ? order by written""")
                        .params(Shiquan.HEAD, number)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "03-06 待办提醒：1 件",
                        "03-12 待办提醒：1 件",
                        "03-13 待办提醒：1 件",
                        "03-17 待办提醒：1 件，已逾期",
                        "03-19 待办提醒：1 件，已逾期");
        assertThat(jdbc.sql(
                                "select sentence from outbox where case_number = ? and template = 'digest' order by written limit 1")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("您有 1 件有期限的待办。最急的是《第 19-33 次会议》，还有 7 天。");
        assertThat(product.getBean(Chronicle.class).of(number))
                .extracting(Entry::what)
                .contains("提醒负责人：请决定是否同意召开会议，今天到期", "提醒负责人：请决定是否同意召开会议，已逾期 4 个工作日");
    }

    @Test
    void whoHasNotAnsweredIsRemindedThreeDaysAheadAndOnlyThen() {
        var number = announced("19-31");
        time.does(CONVENED.plusDays(4), deputy(1), "user_answerNotice", number, "attending", true);
        assertThat(time.morning(LocalDate.of(2026, 3, 17), number))
                .as("on the last day's morning")
                .isZero();
        assertThat(time.morning(LocalDate.of(2026, 3, 18), number))
                .as("the morning after")
                .isEqualTo(50);
        assertThat(reminded(deputy(1))).isZero();
        assertThat(reminded(deputy(2))).isEqualTo(1);
        assertThat(time.morning(LocalDate.of(2026, 3, 19), number))
                .as("and once only")
                .isZero();
        assertThat(open(number)).as("the answer may still come").contains("user_answerNotice", "user_rollCall");
    }

    @Test
    void everyTaskHasADayThatFollowsFromTheMeetings() {
        var number = announced("19-32");
        assertThat(due(number, "user_answerNotice")).isEqualTo("2026-03-17");
        assertThat(due(number, "user_rollCall")).isEqualTo("2026-03-20");
        time.does(
                CONVENED.plusDays(4), deputy(3), "user_answerNotice", number, "attending", false, "leaveReason", "住院");
        assertThat(due(number, "user_decideLeave")).isEqualTo("2026-03-19");
        time.does(OPENS, CLERK, "user_rollCall", number, "quorumConfirmed", false);
        assertThat(due(number, "user_adjourn")).isEqualTo("2026-03-20");
        time.does(
                OPENS,
                CHAIR,
                "user_adjourn",
                number,
                "rescheduled",
                true,
                "newDate",
                "2026-04-10",
                "adjournReason",
                "人数不足");
        assertThat(due(number, "user_answerNotice")).isEqualTo("2026-04-07");
        assertThat(time.timers(number)).as("the old reminders are gone").hasSize(51);
    }

    @Test
    void aNewCalendarMovesAMeetingsDaysAndTimersAsWell() {
        var calendars = product.getBean(Calendars.class);
        jdbc.sql(
                        "insert into setting (body, key, value, source, valid_from) values (?, 'meeting-answer', '3wd', '测试', '2000-01-01')")
                .param(Shiquan.BODY)
                .update();
        try {
            var number = announced("19-36");
            assertThat(due(number, "user_answerNotice")).isEqualTo("2026-03-17");
            var off = new SpecialDay(LocalDate.of(2026, 3, 18), true, "试验", "试验");
            calendars.use(List.of(new HolidayNotice(2026, List.of(off))));
            time.on(
                    CONVENED.plusDays(3),
                    () -> assertThat(product.getBean(DeadlineDesk.class).recompute(number))
                            .contains(new MovedDay(
                                    "“会议通知，请答复是否参加”的期限", LocalDate.of(2026, 3, 17), LocalDate.of(2026, 3, 16))));
            assertThat(due(number, "user_answerNotice")).isEqualTo("2026-03-16");
            assertThat(due(number, "user_rollCall"))
                    .as("the meeting's own day stays")
                    .isEqualTo("2026-03-20");
            assertThat(time.morning(LocalDate.of(2026, 3, 17), number))
                    .as("the reminders go out the morning after")
                    .isEqualTo(51);
        } finally {
            calendars.use(List.of());
            jdbc.sql("delete from setting where source = '测试' and body = ?")
                    .param(Shiquan.BODY)
                    .update();
        }
    }

    @Test
    void whoMissesTwoSessionsWithoutLeaveIsFlaggedToTheChairAndKeepsTheMandate() {
        for (String ordinal : List.of("20-1", "20-2")) {
            var number = announced(ordinal);
            jdbc.sql("update participant set present = person not in (?, ?), arrived_at = notified_at where number = ?")
                    .params(deputy(50), deputy(51), number)
                    .update();
            jdbc.sql("update participant set attending = false, leave_granted = true where number = ? and person = ?")
                    .params(number, deputy(51))
                    .update();
            jdbc.sql("update participant set arrived_at = null where number = ? and not present")
                    .param(number)
                    .update();
            time.does(OPENS, CLERK, "user_rollCall", number, "quorumConfirmed", true);
            jdbc.sql("update agenda_item set recorded_at = ?, record = '。' where number = ?")
                    .params(OPENS.atStartOfDay().atOffset(ZoneOffset.UTC), number)
                    .update();
            var desk = product.getBean(AttendanceDesk.class);
            jdbc.sql("update meeting set closed_on = ?, state = 'CLOSED' where number = ?")
                    .params(OPENS, number)
                    .update();
            product.getBean(TransactionTemplate.class)
                    .executeWithoutResult(t -> desk.flag(
                            product.getBean(Meetings.class).find(number).orElseThrow()));
        }
        var flagged = jdbc.sql("select sentence from outbox where person = ? and template = 'absences'")
                .param(CHAIR)
                .query(String.class)
                .list();
        assertThat(flagged).hasSize(1);
        assertThat(flagged.get(0)).contains(Shiquan.name(50) + "（2 次）", "第六十二条").doesNotContain(Shiquan.name(51));
        assertThat(product.getBean(Deputies.class)
                        .find(deputy(50), Shiquan.BODY)
                        .orElseThrow()
                        .inOffice())
                .isTrue();
    }

    private String convened(String ordinal) {
        var number = time.starts(
                CONVENED,
                "meeting",
                CLERK,
                map(
                        "title",
                        "第 " + ordinal + " 次会议",
                        "kind",
                        "regular",
                        "ordinal",
                        ordinal,
                        "date",
                        OPENS,
                        "place",
                        "会议室"));
        numbers.add(number);
        return number;
    }

    private String announced(String ordinal) {
        var number = convened(ordinal);
        time.does(CONVENED.plusDays(1), Shiquan.HEAD, "user_consent", number, "consented", true);
        time.does(
                CONVENED.plusDays(2),
                CHAIR,
                "user_decideAgenda",
                number,
                "decided",
                true,
                "meetingNote",
                "主席团会议",
                "exceptionReason",
                "试验");
        return number;
    }

    private String due(String number, String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).list().stream()
                .map(task -> task.getDueDate()
                        .toInstant()
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toLocalDate()
                        .toString())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private List<String> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    private int reminded(String person) {
        return jdbc.sql("select count(*) from outbox where person = ? and template = 'remindAnswer'")
                .param(person)
                .query(Integer.class)
                .single();
    }
}
