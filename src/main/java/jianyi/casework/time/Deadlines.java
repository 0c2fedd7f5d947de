package jianyi.casework.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.calendar.Course;
import jianyi.calendar.Deadline;
import jianyi.rows.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts every date of a case follows from: beginnings, terms, extensions, pauses. Callers hold the lock on the case's row. */
@Repository
public class Deadlines {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A fact of one deadline or of the whole case that moved it, with when it was decided. */
    record Moved(OffsetDateTime at, LocalDate toDay, LocalDate fromDay, String event, String term) {}

    /** A term has begun. */
    public DueDate begin(String number, DateKind kind, Deadline reckoned) {
        return begin(number, kind, reckoned, reckoned.due());
    }

    /** A term has begun that ends with another one at the latest. */
    public DueDate begin(String number, DateKind kind, Deadline reckoned, DueDate latest) {
        return begin(number, kind, reckoned, reckoned.due().isBefore(latest.due()) ? reckoned.due() : latest.due());
    }

    private DueDate begin(String number, DateKind kind, Deadline reckoned, LocalDate due) {
        return add(
                number,
                kind.name(),
                reckoned.from(),
                reckoned.event(),
                reckoned.term().code(),
                due,
                OffsetDateTime.now(clock),
                null);
    }

    /** A window of one unit's work has begun. */
    public void begin(String number, long handling, DateKind kind, Deadline reckoned) {
        add(
                number,
                kind.name(),
                reckoned.from(),
                reckoned.event(),
                reckoned.term().code(),
                reckoned.due(),
                OffsetDateTime.now(clock),
                handling);
    }

    /** The same deadline for another unit that answers for itself, so that each can be moved alone. */
    public DueDate like(DueDate other) {
        return add(
                other.number(),
                other.kind(),
                other.fromDay(),
                other.event(),
                other.term(),
                other.due(),
                other.openedAt(),
                null);
    }

    private DueDate add(
            String number,
            String kind,
            LocalDate from,
            String event,
            String term,
            LocalDate due,
            OffsetDateTime at,
            Long handling) {
        return jdbc.sql("""
                        insert into deadline (number, kind, from_day, event, term, due, opened_at, handling)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning *""")
                .params(number, kind, from, event, term, due, at, handling)
                .query(DueDate.class)
                .single();
    }

    /** One deadline. */
    public DueDate get(long id) {
        return jdbc.sql("select * from deadline where id = ?")
                .param(id)
                .query(DueDate.class)
                .single();
    }

    /** Every deadline of a case somebody is still bound by, in the order they began. */
    public List<DueDate> open(String number) {
        return jdbc.sql("select * from deadline where number = ? and ended_on is null order by id")
                .param(number)
                .query(DueDate.class)
                .list();
    }

    /** A case's deadlines of one kind, ended ones too, the latest first. */
    public List<DueDate> of(String number, DateKind kind) {
        return jdbc.sql("select * from deadline where number = ? and kind = ? order by id desc")
                .params(number, kind.name())
                .query(DueDate.class)
                .list();
    }

    /** The windows of one unit's work, met ones too, in the order they began. */
    public List<DueDate> windows(long handling) {
        return jdbc.sql("select * from deadline where handling = ? order by id")
                .param(handling)
                .query(DueDate.class)
                .list();
    }

    /** Since when a window binds nobody; null while it does. */
    public void ended(long id, LocalDate day) {
        jdbc.sql("update deadline set ended_on = ? where id = ?")
                .params(day, id)
                .update();
    }

    /** A last day was reckoned anew. */
    public void reckoned(long id, LocalDate due) {
        jdbc.sql("update deadline set due = ? where id = ?").params(due, id).update();
    }

    /** Ends every deadline of a case. */
    public void end(String number, LocalDate today) {
        jdbc.sql("update deadline set ended_on = ? where number = ? and ended_on is null")
                .params(today, number)
                .update();
    }

    /** What moved a deadline, in the order decided. */
    List<Moved> moves(long deadline) {
        return jdbc.sql(
                        "select at, to_day, from_day, event, term from deadline_move where deadline = ? order by at, id")
                .param(deadline)
                .query(Moved.class)
                .list();
    }

    /** A deadline was put off to this day; {@link Courses} reckons what becomes of it. */
    public void extended(long deadline, LocalDate to, String reason, String person) {
        jdbc.sql("insert into deadline_move (deadline, to_day, reason, person, at) values (?, ?, ?, ?, ?)")
                .params(deadline, to, reason, person, OffsetDateTime.now(clock))
                .update();
    }

    /** A deadline's term has begun anew. */
    public void restarted(long deadline, Deadline anew, String reason, String person) {
        jdbc.sql("""
                        insert into deadline_move (deadline, from_day, event, term, reason, person, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        deadline,
                        anew.from(),
                        anew.event(),
                        anew.term().code(),
                        reason,
                        person,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Every time the case's clocks stood, in order; {@link Course} counts only what concerns it. */
    public List<Pause> pauses(String number) {
        return ReadOnce.of(
                "pause",
                number,
                () -> jdbc.sql("select * from pause where number = ? order by id")
                        .param(number)
                        .query(Pause.class)
                        .list());
    }

    /** Whether the case's clocks stand still now. */
    public boolean paused(String number) {
        return pauses(number).stream().anyMatch(pause -> pause.untilDay() == null);
    }

    /** The day up to which the case's clocks have run: today, or the one on which they stopped. No day passes while they stand. */
    public LocalDate clock(String number, LocalDate today) {
        return pauses(number).stream()
                .filter(pause -> pause.untilDay() == null)
                .map(Pause::fromDay)
                .findFirst()
                .orElse(today);
    }

    /**
     * The case's clocks stop today.
     *
     * @param reason code of one of the reasons the law knows
     * @param remark what happened, in the clerk's words
     */
    public void pause(String number, String reason, String remark, String person, LocalDate today) {
        jdbc.sql("""
                        insert into pause (number, reason, remark, from_day, paused_by, paused_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(number, reason, remark, today, person, OffsetDateTime.now(clock))
                .update();
    }

    /** The case's clocks go on today. */
    public void resume(String number, String person, LocalDate today) {
        jdbc.sql(
                        "update pause set until_day = ?, resumed_by = ?, resumed_at = ? where number = ? and until_day is null")
                .params(today, person, OffsetDateTime.now(clock), number)
                .update();
    }
}
