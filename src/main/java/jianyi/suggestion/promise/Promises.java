package jianyi.suggestion.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.casework.act.Entering;
import jianyi.suggestion.Handling;
import jianyi.suggestion.promise.Promise.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of promises and of what was reported on them. Callers hold the lock on the case's row. */
@Repository
class Promises {

    private final JdbcClient jdbc;
    private final Clock clock;

    Promises(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a new one. @return its id */
    long add(Handling handling, PromiseLine line, LocalDate due) {
        return jdbc.sql("""
                        insert into promise (number, handling, unit, matter, promised_on, kept_by, due, state, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?) returning id""")
                .params(
                        handling.number(),
                        handling.id(),
                        handling.unit(),
                        line.matter(),
                        line.day(),
                        line.day(),
                        due,
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** Ties a promise to its running process. */
    void begin(long id, String instance) {
        jdbc.sql("update promise set instance = ? where id = ?")
                .params(instance, id)
                .update();
    }

    /** Every one of a case, in the order made. */
    List<Promise> of(String number) {
        return jdbc.sql("select * from promise where number = ? order by id")
                .param(number)
                .query(Promise.class)
                .list();
    }

    /** The one of this id, or empty. */
    Optional<Promise> find(long id) {
        return jdbc.sql("select * from promise where id = ?")
                .param(id)
                .query(Promise.class)
                .optional();
    }

    /** The one whose process this is. */
    Promise at(String instance) {
        return find(instance).orElseThrow();
    }

    /** The one whose process this is, or empty. */
    Optional<Promise> find(String instance) {
        return jdbc.sql("select * from promise where instance = ?")
                .param(instance)
                .query(Promise.class)
                .optional();
    }

    /** The unit has to report on that day. */
    void awaited(Promise promise, LocalDate due) {
        jdbc.sql("update promise set state = 'OPEN', due = ? where id = ?")
                .params(due, promise.id())
                .update();
    }

    /** A pause of the case has moved the day of the report. */
    void moved(Promise promise, LocalDate due) {
        jdbc.sql("update promise set due = ? where id = ?")
                .params(due, promise.id())
                .update();
    }

    /** It is to be kept by that day, as reckoned from the reply's words. */
    void reckoned(Promise promise, LocalDate keptBy) {
        jdbc.sql("update promise set kept_by = ? where id = ?")
                .params(keptBy, promise.id())
                .update();
    }

    void reported(Promise promise, String progress, boolean fulfilled, LocalDate newDue, String person) {
        jdbc.sql("""
                        insert into promise_report (promise, progress, fulfilled, new_due, reported_by, reported_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(promise.id(), progress, fulfilled, newDue, person, OffsetDateTime.now(clock))
                .update();
        if (fulfilled) {
            jdbc.sql("update promise set state = 'REPORTED' where id = ?")
                    .param(promise.id())
                    .update();
        }
    }

    void answered(Promise promise, boolean confirmed, String remark, String person, Entering entering) {
        jdbc.sql("""
                        update promise_report set confirmed = ?, remark = ?, confirmed_by = ?, confirmed_at = ?, entered_from = ?
                        where id = (select max(id) from promise_report where promise = ?)""")
                .params(confirmed, remark, person, OffsetDateTime.now(clock), entering.from(), promise.id())
                .update();
    }

    /** It is followed no longer. */
    void end(Promise promise, Stage how, String explanation, String person, LocalDate today) {
        jdbc.sql("update promise set state = ?, ended_on = ?, explanation = ?, ended_by = ? where id = ?")
                .params(how.name(), today, explanation, person, promise.id())
                .update();
    }

    /** What was reported on it, oldest first. */
    List<Report> reports(long promise) {
        return jdbc.sql("select * from promise_report where promise = ? order by id")
                .param(promise)
                .query(Report.class)
                .list();
    }
}
