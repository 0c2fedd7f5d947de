package jianyi.suggestion.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

    /** A ladder's step that was reached. */
    record Reached(Matter matter, Audience audience, LocalDate due, String rung, LocalDate rungDay, LocalDate day) {}

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
                "insert into reminder (step, deadline, audience, due, rung, rung_day, day) values (?, ?, ?, ?, ?, ?, ?)",
                reached,
                PORTION,
                (row, one) -> {
                    row.setObject(1, one.matter().step(), Types.BIGINT);
                    row.setObject(2, one.matter().deadline(), Types.BIGINT);
                    row.setString(3, one.audience().name());
                    row.setObject(4, one.due());
                    row.setString(5, one.rung());
                    row.setObject(6, one.rungDay());
                    row.setObject(7, one.day());
                });
    }

    /** What was reached so far by what still waits. */
    Map<Matter, List<Reached>> soFar() {
        return byMatter("""
                select r.* from reminder r join step t on t.id = r.step where t.done_at is null and t.gone_at is null
                union all
                select r.* from reminder r join deadline d on d.id = r.deadline where d.ended_on is null""");
    }

    /** What has been reached and may not have been told to everybody yet. */
    Map<Matter, List<Reached>> untold() {
        return byMatter("select r.* from reminder r join digest_run d on d.day = r.day where d.ended_at is null");
    }

    private Map<Matter, List<Reached>> byMatter(String sql) {
        Map<Matter, List<Reached>> found = new HashMap<>();
        jdbc.sql(sql)
                .query((row, index) -> reached(row))
                .list()
                .forEach(one -> found.computeIfAbsent(one.matter(), matter -> new ArrayList<>())
                        .add(one));
        return found;
    }

    private static Reached reached(ResultSet row) throws SQLException {
        return new Reached(
                new Matter(row.getObject("step", Long.class), row.getObject("deadline", Long.class)),
                Audience.valueOf(row.getString("audience")),
                row.getObject("due", LocalDate.class),
                row.getString("rung"),
                row.getObject("rung_day", LocalDate.class),
                row.getObject("day", LocalDate.class));
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
