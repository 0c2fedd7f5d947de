package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/**
 * Prints which statements one suggestion makes PostgreSQL execute, the dearest first: of the product and of a bare engine that checks
 * rights. One client walks, so how often each is executed does not depend on how busy the machine is.
 */
final class StatementBench {

    private static final int LIFECYCLES = Integer.getInteger("bench.lifecycles", 20);
    private static final int WARM_UP = 8;
    private static final int SHOWN = Integer.getInteger("bench.shown", 60);
    private static final String TEXTS =
            """
            select calls, total_plan_time, total_exec_time, rows, wal_bytes, regexp_replace(query, '[[:space:]]+', ' ', 'g')
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = current_database() and query !~* '^(begin|commit|rollback)'
            order by total_plan_time + total_exec_time desc""";

    private StatementBench() {}

    /** Runs everything and leaves nothing running. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "run");
        try (var database = Database.start(home, Database.STATEMENTS);
                var mails = MailServer.start(0)) {
            database.run("postgres", "create extension pg_stat_statements");
            database.create("product");
            try (var product = Server.product(database, home, "jianyi.demo-cases=false", "spring.mail.host=127.0.0.1",
                    "spring.mail.port=" + mails.port())) {
                count("product", database, product);
            }
            database.create("rights");
            try (var bare = Server.bare(database, home, "rights", true)) {
                count("rights", database, bare);
            }
        }
        System.exit(0);
    }

    private static void count(String name, Database database, Server server) throws Exception {
        database.run(name, "create extension pg_stat_statements schema public");
        var walker = new Lifecycle(server, ConcurrentHashMap.newKeySet());
        walk(walker, WARM_UP);
        Meter.settle();
        var before = Meter.read(database, name, server);
        database.run(name, "select pg_stat_statements_reset()");
        walk(walker, LIFECYCLES);
        Meter.settle();
        var texts = database.read(name, TEXTS);
        print(name, texts);
        Meter.read(database, name, server).since(before, LIFECYCLES)
                .forEach((what, used) -> System.out.printf("  %-24s %10.1f%n", what, used));
    }

    private static void walk(Lifecycle walker, int times) {
        for (int i = 0; i < times; i++) {
            walker.walk();
        }
    }

    private static void print(String name, List<List<String>> texts) {
        System.out.printf("%n%s: %.1f statements in one lifecycle, planned in %.1f ms and executed in %.1f%n%8s %8s %8s %8s %8s%n",
                name, all(texts, 0), all(texts, 1), all(texts, 2), "times", "plan ms", "exec ms", "rows", "WAL KB");
        texts.stream().limit(SHOWN).forEach(row -> System.out.printf("%8.1f %8.2f %8.2f %8.1f %8.1f  %s%n",
                each(row, 0), each(row, 1), each(row, 2), each(row, 3), each(row, 4) / 1024,
                row.get(5).substring(0, Math.min(row.get(5).length(), 160))));
    }

    private static double all(List<List<String>> rows, int column) {
        return rows.stream().mapToDouble(row -> each(row, column)).sum();
    }

    private static double each(List<String> row, int column) {
        return Double.parseDouble(row.get(column)) / LIFECYCLES;
    }
}
