package jianyi.casework.fold;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the marks that changes leave, and throws away what nobody remembers longer. */
@Repository
public class MarkTable {

    /**
     * A mark tells of 15 transactions to come. Ids further beyond those given out come from another database that was restored here.
     */
    private static final String MARKS = """
            select cast(pg_postmaster_start_time() as text) as life,
                cast(cast(pg_snapshot_xmin(now.snapshot) as text) as bigint) as horizon,
                now.own is not null as writes, m.body, m.portion, m.last
            from (select pg_current_snapshot() as snapshot, pg_current_xact_id_if_assigned() as own) as now
                left join lateral (
                    select body, portion, max(cast(cast(xact as text) as bigint)) as last from figure_mark
                    where body in (:bodies) and xact >= cast(:since as xid8)
                        and cast(cast(xact as text) as bigint) < cast(cast(pg_snapshot_xmax(now.snapshot) as text) as bigint) + 16
                    group by body, portion
                ) m on true
            """;

    private static final String OLD = """
            delete from figure_mark using (select pg_current_snapshot() as snapshot) as now
            where cast(cast(xact as text) as bigint) < cast(cast(pg_snapshot_xmin(now.snapshot) as text) as bigint) - :kept
                or cast(cast(xact as text) as bigint) > cast(cast(pg_snapshot_xmax(now.snapshot) as text) as bigint) + 16
            """;

    private final JdbcClient jdbc;

    MarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String life, Long horizon, Boolean writes, String body, LocalDate portion, Long last) {}

    /**
     * What has been marked in these bodies' cases. Whoever reads the cases afterwards sees all that had been done before the horizon.
     *
     * @param bodies office codes, at least one
     * @param since the id of the first transaction that matters
     */
    public Marks now(Collection<String> bodies, long since) {
        var rows = jdbc.sql(MARKS)
                .param("bodies", bodies)
                .param("since", String.valueOf(since))
                .query(Row.class)
                .list();
        var last = new HashMap<String, Map<LocalDate, Long>>();
        rows.stream()
                .filter(row -> row.body() != null)
                .forEach(row -> last.computeIfAbsent(row.body(), none -> new HashMap<>())
                        .put(row.portion(), row.last()));
        var now = rows.get(0);
        return new Marks(now.life(), now.horizon(), now.writes(), last);
    }

    /** Throws away marks of long ago: nothing is remembered that long. */
    public void clear() {
        clear(Fold.TOLD);
    }

    /** @param kept transactions before now whose marks stay */
    void clear(long kept) {
        jdbc.sql(OLD).param("kept", kept).update();
    }
}
