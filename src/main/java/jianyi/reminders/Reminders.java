package jianyi.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jianyi.office.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was reached on which morning, and who has had it. */
@Repository
class Reminders {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                        insert into reminder (step, deadline, audience, due, rung, rung_day, day)
                        select * from unnest(?, ?, ?, ?::date[], ?, ?::date[], ?::date[])""")
                .params(
                        reached.stream().map(one -> one.matter().step()).toArray(Long[]::new),
                        reached.stream().map(one -> one.matter().deadline()).toArray(Long[]::new),
                        texts(reached, Reached::audience),
                        texts(reached, Reached::due),
                        texts(reached, Reached::rung),
                        texts(reached, Reached::rungDay),
                        texts(reached, Reached::day))
                .update();
    }

    private static String[] texts(List<Reached> reached, Function<Reached, Object> column) {
        return reached.stream().map(column).map(Object::toString).toArray(String[]::new);
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

    /** Notes that these get this morning's digest. @return the ids of those no other node was faster with */
    Set<String> take(Map<Person, Pile> piles, LocalDate day) {
        return jdbc.sql("""
                        insert into digest (person, day, items)
                        select person, ?, items from unnest(?, ?) as one (person, items)
                        on conflict do nothing returning person""")
                .params(
                        day,
                        piles.keySet().stream().map(Person::id).toArray(String[]::new),
                        piles.values().stream().map(Pile::items).toArray(Integer[]::new))
                .query(String.class)
                .set();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
