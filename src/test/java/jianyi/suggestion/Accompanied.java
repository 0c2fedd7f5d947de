package jianyi.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jianyi.Town;
import jianyi.calendar.BeijingClock;
import jianyi.casework.act.StartFlow;
import jianyi.demo.TimeMachine;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of 夜村 on a moved clock, for the tests of what goes on beside them. */
public class Accompanied {

    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final String DEPUTY = "yecunDeputy2";
    public static final String CLERK = "yecunClerk1";
    public static final String AGRI = "yecunagriHandler1";
    public static final String AGRI_HEAD = "yecunagriHead1";

    public final TimeMachine time;
    private final StartFlow starts;
    private final TaskService tasks;
    private final RuntimeService engine;
    private final JdbcClient jdbc;

    public Accompanied(ApplicationContext product) {
        time = new TimeMachine(product);
        starts = product.getBean(StartFlow.class);
        tasks = product.getBean(TaskService.class);
        engine = product.getBean(RuntimeService.class);
        jdbc = product.getBean(JdbcClient.class);
    }

    /** A case that 农业站 has accepted on 3 March 2026; its reply is due on 2 June. */
    public String atWork(String title) {
        var number = offered(title);
        time.does(day("2026-03-03"), AGRI, "user_accept", number, "accepted", true);
        return number;
    }

    /** The same before the unit has said anything; further fields of the review in pairs. */
    public String offered(String title, Object... more) {
        var number = time.suggests(MONDAY, DEPUTY, Town.suggestion(title));
        var fields = Town.map("reviewOutcome", "accept", "mode", "lead", "leadUnit", "yecunagri", "months", 3);
        fields.putAll(Town.map(more));
        time.does(MONDAY, CLERK, "user_review", number, pairs(fields));
        return number;
    }

    private static Object[] pairs(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }

    /** The unit talks with the deputy and replies, all on that day. */
    public void answered(String number, LocalDate day, String promise) {
        checked(number, day, promise);
        delivered(number, day);
    }

    /** The same up to the check. */
    public void checked(String number, LocalDate day, String promise) {
        time.does(
                day,
                AGRI,
                "user_handle",
                number,
                pairs(Town.map(
                        "contactWay", "visit",
                        "contactDate", day.toString(),
                        "contactNote", "到现场看过。",
                        "next", "draft")));
        time.does(
                day,
                AGRI,
                "user_draftReply",
                number,
                pairs(Town.map("replyText", "已列入计划。", "replyClass", "B", "promise", promise)));
        time.does(day, AGRI_HEAD, "user_signReply", number, "signed", true);
        time.does(day, "yecungovHead1", "user_issueReply", number, "signed", true);
        time.does(day, CLERK, "user_checkReply", number, "replyApproved", true);
    }

    /** The reply reaches the deputy. */
    public void delivered(String number, LocalDate day) {
        time.does(
                day,
                AGRI,
                "user_deliverReply",
                number,
                pairs(Town.map(
                        "letterNumber",
                        "夜政函〔2026〕9号",
                        "letterDate",
                        day.toString(),
                        "deliveredWay",
                        "person",
                        "deliveredOn",
                        day.toString())));
    }

    /** Starts an accompanying process. @return the case number its answer carries */
    public String starts(LocalDate day, String person, String process, Object... fields) {
        var number = new String[1];
        time.on(day, () -> number[0] = starts.start(process, person, Town.map(fields)));
        return number[0];
    }

    /** The same, refused. @return the sentence with its status */
    public String refusedStart(LocalDate day, String person, String process, Object... fields) {
        return refusal(() -> starts(day, person, process, fields));
    }

    /** A task done in vain. @return the sentence with its status */
    public String refused(LocalDate day, String person, String task, String number, Object... fields) {
        return refusal(() -> time.does(day, person, task, number, fields));
    }

    private static String refusal(Runnable act) {
        var thrown = catchThrowable(act::run);
        var refusal = Refusal.within(thrown);
        assertThat(refusal).as(String.valueOf(thrown)).isPresent();
        return refusal.get().status() + " " + refusal.get().getMessage();
    }

    /** What waits for somebody in a case, everything beside it too. */
    public List<String> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** What the open tasks of a case are called in lists. */
    public List<String> names(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getName)
                .toList();
    }

    /** The last day of an open task, as the engine shows it; null while its clock stands still. */
    public LocalDate due(String number, String task) {
        var date = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(task)
                .singleResult()
                .getDueDate();
        return date == null ? null : dayOf(date);
    }

    /** The last day of an open task, as the case shows it. */
    public LocalDate step(String number, String task) {
        return jdbc.sql("select due from step where number = ? and key = ? and done_at is null and gone_at is null")
                .params(number, task)
                .query(LocalDate.class)
                .single();
    }

    /** On which days the timers of a case fire. */
    public List<LocalDate> timers(String number) {
        return time.timers(number).stream().map(job -> dayOf(job.getDuedate())).toList();
    }

    /** How many instances of a process run beside a case. */
    public long running(String number, String process) {
        return engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .count();
    }

    /** The case's lines, what and detail. */
    public List<String> timeline(String number) {
        return jdbc.sql("select what || coalesce(' ' || detail, '') from entry where number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    /** The subjects of what a person was told about a case, at once or in the morning. */
    public List<String> mails(String number, String person) {
        return jdbc.sql("""
                        select subject from outbox where case_number = :number and person = :person
                        union all select subject from news where case_number = :number and person = :person""")
                .param("number", number)
                .param("person", person)
                .query(String.class)
                .list();
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static LocalDate dayOf(Date date) {
        return Instant.ofEpochMilli(date.getTime()).atZone(BeijingClock.ZONE).toLocalDate();
    }
}
