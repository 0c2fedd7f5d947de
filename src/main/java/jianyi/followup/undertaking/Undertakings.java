package jianyi.followup.undertaking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.casework.act.Entering;
import jianyi.followup.undertaking.Undertaking.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what offices have to carry out and of what was reported on it. Callers that write hold the lock on the case's row. */
@Repository
public class Undertakings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Undertakings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores a new one.
     *
     * @param day by which it is to be done, as people have named it
     * @param due on which the office reports
     * @return its id
     */
    public long add(String number, long origin, String owner, String matter, LocalDate day, LocalDate due) {
        return jdbc.sql("""
                        insert into undertaking (number, origin, owner, matter, named_on, kept_by, due, state, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?) returning id""")
                .params(number, origin, owner, matter, day, day, due, OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** Strikes what has not begun yet. */
    public void release(String number, long origin) {
        jdbc.sql("delete from undertaking where number = ? and origin = ? and instance is null")
                .params(number, origin)
                .update();
    }

    /** Ties one to its running process. */
    public void begun(long id, String instance) {
        jdbc.sql("update undertaking set instance = ? where id = ?")
                .params(instance, id)
                .update();
    }

    /** Every one of a case, in the order made. */
    public List<Undertaking> of(String number) {
        return jdbc.sql("select * from undertaking where number = ? order by id")
                .param(number)
                .query(Undertaking.class)
                .list();
    }

    /** Those that come from the same in a case, in the order made. */
    public List<Undertaking> of(String number, long origin) {
        return of(number).stream().filter(one -> one.origin() == origin).toList();
    }

    /** What is still to be carried out in any case of a room that this body keeps, the earliest day first. */
    public List<Undertaking> open(String room, String body) {
        return jdbc.sql("""
                        select u.* from undertaking u join case_head h on h.number = u.number
                        where h.room = ? and h.body = ? and u.instance is not null and u.ended_on is null order by u.due, u.id""").params(room, body).query(Undertaking.class).list();
    }

    /** The one of this id in a case, or empty. */
    public Optional<Undertaking> find(String number, long id) {
        return jdbc.sql("select * from undertaking where number = ? and id = ?")
                .params(number, id)
                .query(Undertaking.class)
                .optional();
    }

    /** The one whose process this is, or empty. */
    public Optional<Undertaking> find(String instance) {
        return jdbc.sql("select * from undertaking where instance = ?")
                .param(instance)
                .query(Undertaking.class)
                .optional();
    }

    /** The one whose process this is. */
    public Undertaking at(String instance) {
        return find(instance).orElseThrow();
    }

    /** The office has to report on that day. */
    void awaited(Undertaking it, LocalDate due) {
        jdbc.sql("update undertaking set state = 'OPEN', due = ? where id = ?")
                .params(due, it.id())
                .update();
    }

    /** A pause of the case has moved the day of the report. */
    void moved(Undertaking it, LocalDate due) {
        jdbc.sql("update undertaking set due = ? where id = ?")
                .params(due, it.id())
                .update();
    }

    /** It is to be done by that day, as reckoned from what was named. */
    void reckoned(Undertaking it, LocalDate keptBy) {
        jdbc.sql("update undertaking set kept_by = ? where id = ?")
                .params(keptBy, it.id())
                .update();
    }

    void reported(Undertaking it, String progress, boolean done, LocalDate newDue, String person) {
        jdbc.sql("""
                        insert into undertaking_report (undertaking, progress, done, new_due, reported_by, reported_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(it.id(), progress, done, newDue, person, OffsetDateTime.now(clock))
                .update();
        if (done) {
            jdbc.sql("update undertaking set state = 'REPORTED' where id = ?")
                    .param(it.id())
                    .update();
        }
    }

    void answered(Undertaking it, boolean confirmed, String remark, String person, Entering entering) {
        jdbc.sql("""
                        update undertaking_report set confirmed = ?, remark = ?, confirmed_by = ?, confirmed_at = ?, entered_from = ?
                        where id = (select max(id) from undertaking_report where undertaking = ?)""")
                .params(confirmed, remark, person, OffsetDateTime.now(clock), entering.from(), it.id())
                .update();
    }

    /** It is followed no longer. */
    public void end(Undertaking it, State how, String explanation, String person, LocalDate today) {
        jdbc.sql("update undertaking set state = ?, ended_on = ?, explanation = ?, ended_by = ? where id = ?")
                .params(how.name(), today, explanation, person, it.id())
                .update();
    }

    /** What was reported on it, oldest first. */
    public List<Report> reports(long undertaking) {
        return jdbc.sql("select * from undertaking_report where undertaking = ? order by id")
                .param(undertaking)
                .query(Report.class)
                .list();
    }
}
