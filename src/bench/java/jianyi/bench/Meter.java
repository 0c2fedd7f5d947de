package jianyi.bench;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What has been used up to now by one application: CPU in milliseconds, that of Java's compiler apart, transactions, rows written in
 * the engine's and in our tables, bytes of PostgreSQL's log. The difference of two readings, divided, is what one lifecycle costs.
 */
record Meter(Map<String, Double> figures) {

    /** Backends hand in their counts when they have been idle for ten seconds. */
    private static final int UNTIL_COUNTED = 11;

    static final String JVM = "CPU ms, Java";
    static final String JIT = "CPU ms, Java's JIT";
    static final String POSTGRES = "CPU ms, PostgreSQL";
    static final String TRANSACTIONS = "transactions";
    static final String LOG = "WAL KB";

    private static final String ROWS =
            """
            select case when schemaname = 'jianyi' then 'jianyi' else 'ACT_' end,
                   sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del)
            from pg_stat_user_tables group by 1 order by 1""";

    /** Waits until everything done so far has been counted. */
    static void settle() throws InterruptedException {
        TimeUnit.SECONDS.sleep(UNTIL_COUNTED);
    }

    /** Reads the meter. */
    static Meter read(Database database, String name, Server server) throws SQLException {
        var figures = new LinkedHashMap<String, Double>();
        double jit = server.jitMillis();
        figures.put(JVM, server.cpuMillis() - jit);
        figures.put(JIT, jit);
        figures.put(POSTGRES, backends(database, name));
        figures.put(TRANSACTIONS, number(database, name, "select xact_commit from pg_stat_database where datname = current_database()"));
        for (List<String> row : database.read(name, ROWS)) {
            figures.put(row.get(0) + " rows inserted", Double.valueOf(row.get(1)));
            figures.put(row.get(0) + " rows updated", Double.valueOf(row.get(2)));
            figures.put(row.get(0) + " rows deleted", Double.valueOf(row.get(3)));
        }
        figures.put(LOG, number(database, name, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') / 1024"));
        return new Meter(figures);
    }

    /** What was used since an earlier reading, for one of {@code lifecycles}. */
    Map<String, Double> since(Meter before, int lifecycles) {
        var used = new LinkedHashMap<String, Double>();
        figures.forEach((name, value) -> used.put(name, (value - before.figures.getOrDefault(name, 0.0)) / lifecycles));
        return used;
    }

    private static double backends(Database database, String name) throws SQLException {
        return database
                .read(name, "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                .stream()
                .map(row -> ProcessHandle.of(Long.parseLong(row.get(0))))
                .flatMap(java.util.Optional::stream)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(java.time.Duration::toMillis)
                .sum();
    }

    private static double number(Database database, String name, String sql) throws SQLException {
        return Double.parseDouble(database.read(name, sql).get(0).get(0));
    }
}
