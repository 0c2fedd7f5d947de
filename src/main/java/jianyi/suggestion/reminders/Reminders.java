package jianyi.suggestion.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was reached on which morning, and who has had it. */
@Repository
class Reminders {

    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final JdbcOperations batch;
    private final Clock clock;

    Reminders(JdbcClient jdbc, JdbcOperations batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** A ladder's step that was reached by a task. */
    record Reached(long step, Audience audience, LocalDate due, String rung, LocalDate rungDay, LocalDate day) {}

    boolean ended(LocalDate day) {
        return jdbc.sql("select count(*) from digest_run where day = ? and ended_at is not null")
                        .param(day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Opens a morning. One node at a time gets beyond this; false when another has planned the morning meanwhile. */
    boolean open(LocalDate day) {
        jdbc.sql("insert into digest_run (day) values (?) on conflict do nothing")
                .param(day)
                .update();
        return jdbc.sql("select planned_at from digest_run where day = ? for update")
                .param(day)
                .query((row, index) -> row.getObject("planned_at") == null)
                .single();
    }

    void planned(LocalDate day) {
        jdbc.sql("update digest_run set planned_at = ? where day = ?")
                .params(now(), day)
                .update();
    }

    /** Ends this morning and those that were broken off before. */
    void end(LocalDate day) {
        jdbc.sql("update digest_run set ended_at = ? where day <= ? and ended_at is null")
                .params(now(), day)
                .update();
    }

    void add(List<Reached> reached) {
        batch.batchUpdate(
                "insert into reminder (step, audience, due, rung, rung_day, day) values (?, ?, ?, ?, ?, ?)",
                reached,
                PORTION,
                (row, one) -> {
                    row.setLong(1, one.step());
                    row.setString(2, one.audience().name());
                    row.setObject(3, one.due());
                    row.setString(4, one.rung());
                    row.setObject(5, one.rungDay());
                    row.setObject(6, one.day());
                });
    }

    /** What was reached so far by tasks that still wait, by task. */
    Map<Long, List<Reached>> soFar() {
        return byStep("""
                select r.step, r.audience, r.due, r.rung, r.rung_day, r.day
                from reminder r join step t on t.id = r.step
                where t.done_at is null and t.gone_at is null""");
    }

    /** What has been reached and may not have been told to everybody yet, by task. */
    Map<Long, List<Reached>> untold() {
        return byStep("""
                select r.step, r.audience, r.due, r.rung, r.rung_day, r.day
                from reminder r join digest_run d on d.day = r.day
                where d.ended_at is null""");
    }

    private Map<Long, List<Reached>> byStep(String sql) {
        Map<Long, List<Reached>> found = new HashMap<>();
        jdbc.sql(sql)
                .query(Reached.class)
                .list()
                .forEach(one -> found.computeIfAbsent(one.step(), step -> new ArrayList<>())
                        .add(one));
        return found;
    }

    /** The last morning on which each person had a digest, of those since the first that was broken off. */
    Map<String, LocalDate> told() {
        Map<String, LocalDate> last = new HashMap<>();
        jdbc.sql("""
                        select person, max(day) as day from digest
                        where day >= (select min(day) from digest_run where ended_at is null) group by person""")
                .query((row, index) -> last.put(row.getString("person"), row.getObject("day", LocalDate.class)))
                .list();
        return last;
    }

    /** Notes that a person gets this morning's digest; false when another node was faster. */
    boolean take(String person, LocalDate day, int items) {
        return jdbc.sql("insert into digest (person, day, items) values (?, ?, ?) on conflict do nothing")
                        .params(person, day, items)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
