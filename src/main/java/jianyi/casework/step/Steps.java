package jianyi.casework.step;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.casework.head.Heads;
import jianyi.flow.Refusal;
import jianyi.flow.TaskAtHand;
import jianyi.office.Post;
import jianyi.office.Practice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every task's way from arrival to completion; says who was faster when one opens what another takes back. */
@Repository
public class Steps {

    private static final String TAKEN_BACK = "这项任务刚刚被收回，不用再办了";

    /** When the office did its last step here, and nothing has come to anybody else since, it has had the case from before. */
    private static final String SINCE = """
            coalesce((select before.since from (
                    select since, done_at from step
                    where number = :number and handling is not distinct from cast(:handling as bigint) and holder = :holder
                        and done_at is not null
                    order by done_at desc limit 1) as before
                where :holder <> '' and not exists (select from step other
                    where other.number = :number and other.arrived_at >= before.done_at and other.holder <> :holder)), :now)""";

    private final Heads heads;
    private final JdbcClient jdbc;
    private final Clock clock;

    Steps(Heads heads, JdbcClient jdbc, Clock clock) {
        this.heads = heads;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever practises on a case does every task of it, whatever post it is meant for. */
    void practised(TaskAtHand task) {
        if (Practice.is(task.caseNumber())) {
            heads.practiser(task.caseNumber())
                    .filter(person -> !task.persons().contains(person))
                    .ifPresent(task::invite);
        }
    }

    /** Keeps the row of a task that has just come. @return its last day, null while the clocks of its case stand */
    LocalDate arrived(TaskAtHand task, Arrival it) {
        var window = it.window();
        var own = window.own();
        jdbc.sql("""
                        insert into step (task, key, number, handling, signer, arrived_at, sent_by, groups, persons,
                            deadline, from_day, event, term, due, named, instance, since)
                        values (:task, :key, :number, :handling, :signer, :now, :sender, :groups, :persons, :deadline, :from, :event,
                            :term, :due, :named, :instance, """ + SINCE + ")")
                .param("task", task.id())
                .param("key", task.key())
                .param("number", task.caseNumber())
                .param("handling", it.handling(), Types.BIGINT)
                .param("signer", it.signer())
                .param("now", now())
                .param("sender", task.sender())
                .param("groups", task.groups().toArray(String[]::new))
                .param("persons", task.persons().toArray(String[]::new))
                .param("holder", holder(task))
                .param("deadline", window.deadline(), Types.BIGINT)
                .param("from", own == null ? null : own.from(), Types.DATE)
                .param("event", own == null ? window.what() : own.event())
                .param("term", own == null ? null : own.term().code())
                .param("due", window.due(), Types.DATE)
                .param("named", window.what() == null ? null : window.due(), Types.DATE)
                .param("instance", task.instance())
                .update();
        boolean still = jdbc.sql("select exists (select from pause where number = ? and until_day is null)")
                .param(task.caseNumber())
                .query(Boolean.class)
                .single();
        return still ? null : window.due();
    }

    /** The office a task lies with, as the row's own column says; empty for persons named one by one. */
    static String holder(TaskAtHand task) {
        return task.persons().isEmpty()
                ? task.groups().stream()
                        .findFirst()
                        .flatMap(Post::parse)
                        .map(Post::office)
                        .orElse("")
                : "";
    }

    /** Keeps who has taken a task; null when it was given back. */
    public void claimed(String task, String person) {
        jdbc.sql("update step set claimed_by = ?, claimed_at = ? where task = ?")
                .params(person, person == null ? null : now(), task)
                .update();
    }

    /** What waits for somebody in a case. */
    public List<TaskStep> waiting(String number) {
        return of(number).stream().filter(TaskStep::waiting).toList();
    }

    /** Who of these has last done something in a case that this group could do; empty when none has. */
    Optional<String> lastDoer(String number, String group, List<String> persons) {
        return jdbc.sql("""
                        select done_by from step
                        where number = ? and ? = any (groups) and done_by = any (?) and recalled_at is null
                        order by done_at desc, id desc limit 1""")
                .params(number, group, persons.toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    /** Whether a waiting task's last day has passed. */
    public boolean over(String number, String key, Long handling) {
        return waiting(number).stream()
                .filter(step -> step.key().equals(key) && handling.equals(step.handling()) && step.due() != null)
                .anyMatch(step -> step.due().isBefore(LocalDate.now(clock)));
    }

    /** The window's first day was mended. */
    public void began(TaskStep step, LocalDate from) {
        jdbc.sql("update step set from_day = ? where id = ?")
                .params(from, step.id())
                .update();
    }

    /** A waiting task's last day was reckoned anew; null while the clocks stand. */
    public void due(TaskStep step, LocalDate due) {
        jdbc.sql("update step set due = ? where id = ?").params(due, step.id()).update();
    }

    /** Keeps the first reading, and whether it was by another person than who sent it. @throws Refusal 409 when it was taken back */
    public void opened(String task, String person) {
        int noted = jdbc.sql("""
                        update step set opened_at = coalesce(opened_at, :at), opened_by = coalesce(opened_by, :person),
                            other = sent_by is distinct from :person
                        where task = :task and gone_at is null and not other
                            and (opened_at is null or sent_by is distinct from :person)""")
                .param("at", now())
                .param("person", person)
                .param("task", task)
                .update();
        if (noted == 0) {
            refuseGone(task);
        }
    }

    /** @throws Refusal 409 when it was taken back */
    public void done(String task, String person) {
        int noted = jdbc.sql("""
                        update step set done_at = :at, done_by = :person, opened_at = coalesce(opened_at, :at),
                            opened_by = coalesce(opened_by, :person)
                        where task = :task and gone_at is null""")
                .param("at", now())
                .param("person", person)
                .param("task", task)
                .update();
        if (noted == 0) {
            refuseGone(task);
        }
    }

    /** A task has gone without being done. */
    public void vanished(String task) {
        jdbc.sql("update step set gone_at = ? where task = ?")
                .params(now(), task)
                .update();
    }

    /** Every step of a case in the order of arrival. */
    public List<TaskStep> of(String number) {
        return jdbc.sql("select * from step where number = ? order by id")
                .param(number)
                .query(TaskStep.class)
                .list();
    }

    /** What waits in a case for this person, or for one of his posts, the most urgent first. */
    public List<TaskStep> waitingFor(Viewer viewer, String number) {
        return jdbc.sql("""
                        select * from step where number = :number and done_at is null and gone_at is null
                            and (groups && cast(:groups as text[]) or :me = any (persons))
                        order by due nulls last, id""")
                .param("number", number)
                .param("groups", viewer.posts().stream().map(Post::group).toArray(String[]::new))
                .param("me", viewer.id())
                .query(TaskStep.class)
                .list();
    }

    /** Every step of a case in the order of arrival, with what waits locked until the transaction ends: who is reading it now has read it then. */
    public List<TaskStep> locked(String number) {
        jdbc.sql("select id from step where number = ? and done_at is null and gone_at is null order by id for update")
                .param(number)
                .query(Long.class)
                .list();
        return of(number);
    }

    /** Marks a step as taken back; what now waits instead was sent by who took it back. */
    public void recalled(TaskStep step, String person, String reason, String kept) {
        jdbc.sql("update step set recalled_at = ?, recalled_by = ?, reason = ?, kept = ? where id = ?")
                .params(now(), person, reason, kept, step.id())
                .update();
        jdbc.sql("""
                        update step set sent_by = ? where number = ? and done_at is null and gone_at is null
                        and sent_by is null and opened_at is null""").params(person, step.number()).update();
    }

    /** What was last written in this step of a handling and taken back, or empty. */
    public Optional<String> kept(long handling, String key) {
        return jdbc.sql(
                        "select kept from step where handling = ? and key = ? and kept is not null order by id desc limit 1")
                .params(handling, key)
                .query(String.class)
                .optional();
    }

    private void refuseGone(String task) {
        boolean gone = jdbc.sql("select gone_at is not null from step where task = ?")
                .param(task)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (gone) {
            throw Refusal.conflict(TAKEN_BACK);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
