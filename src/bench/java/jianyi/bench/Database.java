package jianyi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The one PostgreSQL of a run, set as the product sets its own: durable. Product and bare engine have a database each in it. */
final class Database implements AutoCloseable {

    private static final int EXPLAIN = Integer.getInteger("bench.explain", 0);

    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts an empty server. */
    static Database start(Path home) throws IOException {
        var settings = EmbeddedPostgres.builder();
        if (EXPLAIN > 0) {
            explain(settings, home.resolve("plans"));
        }
        return new Database(settings
                .setDataDirectory(home.resolve("pg"))
                .setOverrideWorkingDirectory(home.resolveSibling("pg-bin").toFile())
                .setPGStartupWait(Duration.ofSeconds(120))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .start());
    }

    /** Writes down the plan of every statement that takes long. */
    private static void explain(EmbeddedPostgres.Builder settings, Path directory) {
        settings.setServerConfig("shared_preload_libraries", "auto_explain")
                .setServerConfig("auto_explain.log_min_duration", EXPLAIN + "ms")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", directory.toString());
    }

    /** Adds an empty database. */
    void create(String name) throws SQLException {
        run("postgres", "create database " + name);
    }

    /** The JDBC address of a database; the user is {@code postgres}, the password does not matter. */
    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    /** Runs statements in a database, one after the other. */
    void run(String name, String... statements) throws SQLException {
        try (var connection = connect(name);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Reads rows, each as a list of texts. */
    List<List<String>> read(String name, String sql) throws SQLException {
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
    void copy(String name, String into, Reader rows) throws SQLException, IOException {
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
