package jianyi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/** The one PostgreSQL of a run, set as the product sets its own: durable. Product and bare engines have a database each in it. */
public final class Database implements AutoCloseable {

    private static final int EXPLAIN = Integer.getInteger("bench.explain", 0);

    /** PostgreSQL's own account of its statements, texts without their values. */
    static final String STATEMENTS = "pg_stat_statements";

    /** Mails go out and the log is written a little later. */
    private static final int UNTIL_WRITTEN = 3;

    private static final String LOG = "postgresql.log";

    /** An idle one is the empty statement by which the pool asks whether a connection still lives. */
    private static final Set<String> NO_STATEMENT = Set.of("PARSE", "BIND", "BEGIN", "COMMIT", "ROLLBACK", "idle");

    private final EmbeddedPostgres postgres;
    private final Path log;

    private Database(EmbeddedPostgres postgres, Path log) {
        this.postgres = postgres;
        this.log = log;
    }

    /** Starts an empty server. */
    public static Database start(Path home) throws IOException, SQLException {
        return start(home, EXPLAIN > 0 ? "auto_explain" : "");
    }

    /** Starts an empty server with one of PostgreSQL's own extras. */
    static Database start(Path home, String extra) throws IOException, SQLException {
        return start(home, extra, "64MB");
    }

    /** Starts an empty server for many cases, with the memory docs/operations.md gives it. */
    public static Database large(Path home) throws IOException, SQLException {
        return start(home, "", "1GB");
    }

    private static Database start(Path home, String extra, String buffers) throws IOException, SQLException {
        var log = home.resolve("log");
        var settings = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("pg"))
                .setOverrideWorkingDirectory(home.resolveSibling("pg-bin").toFile())
                .setPGStartupWait(Duration.ofSeconds(120))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", buffers)
                .setServerConfig("shared_preload_libraries", extra)
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", log.toString())
                .setServerConfig("log_filename", LOG);
        if (EXPLAIN > 0) {
            settings.setServerConfig("auto_explain.log_min_duration", EXPLAIN + "ms");
        }
        if (extra.equals(STATEMENTS)) {
            settings.setServerConfig("pg_stat_statements.track_planning", "on");
        }
        var database = new Database(settings.start(), log.resolve(LOG));
        database.run("postgres", "alter system set log_line_prefix = '%d|%i|'", "select pg_reload_conf()");
        return database;
    }

    /**
     * Counts the statements that some work makes PostgreSQL execute in one database, beside {@code begin}, {@code commit} and
     * {@code rollback}. The server writes one line for each, without its text; as that takes time, the work should not be timed.
     */
    long statements(String name, Callable<?> work) throws Exception {
        logDurations(true);
        long before = Files.size(log);
        work.call();
        TimeUnit.SECONDS.sleep(UNTIL_WRITTEN);
        logDurations(false);
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(before);
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.contains("|LOG:  duration: "))
                    .map(line -> line.split("\\|", 3))
                    .filter(line -> line[0].equals(name) && !NO_STATEMENT.contains(line[1]))
                    .count();
        }
    }

    private void logDurations(boolean on) throws SQLException, InterruptedException {
        run("postgres", "alter system set log_duration = " + on, "select pg_reload_conf()");
        TimeUnit.SECONDS.sleep(1);
    }

    /** Adds an empty database. */
    public void create(String name) throws SQLException {
        run("postgres", "create database " + name);
    }

    /** The JDBC address of a database; the user is {@code postgres}, the password does not matter. */
    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    /** Runs statements in a database, one after the other. */
    public void run(String name, String... statements) throws SQLException {
        try (var connection = connect(name);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Reads rows, each as a list of texts. */
    public List<List<String>> read(String name, String sql) throws SQLException {
        try (var connection = connect(name);
                var rows = connection.createStatement().executeQuery(sql)) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** Reads rows in as PostgreSQL's own text format writes them. */
    public void copy(String name, String into, Reader rows) throws SQLException, IOException {
        try (var connection = connect(name)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin", rows);
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name), "postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
