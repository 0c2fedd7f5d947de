package jianyi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;

/**
 * One PostgreSQL for all products of a test process, with the library's settings for tests: nothing waits for the disk. That the
 * product's own server keeps what was committed is PostgresServerTest's to show.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setOverrideWorkingDirectory(
                                Path.of("target", "pg-bin").toAbsolutePath().toFile())
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_buffers", "128MB")
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Products close by a hook of their own at the same time, and take half a minute if their database leaves before them. */
        private static void stop(EmbeddedPostgres postgres) {
            try {
                for (int tenths = 0; tenths < 200 && inUse(postgres); tenths++) {
                    Thread.sleep(100);
                }
                if (ReleaseDump.ASKED) {
                    ReleaseDump.write(database("product1"));
                }
                postgres.close();
            } catch (IOException | SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static boolean inUse(EmbeddedPostgres postgres) throws SQLException {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var found = connection
                            .createStatement()
                            .executeQuery("select from pg_stat_activity where datname like 'product%'")) {
                return found.next();
            }
        }
    }

    /** An empty database, as a product's properties. */
    public static TestPropertyValues empty() {
        return TestPropertyValues.of(
                "spring.datasource.url=" + Server.POSTGRES.getJdbcUrl("postgres", created()),
                "spring.datasource.username=postgres",
                "jianyi.demo=true");
    }

    /** An empty database without a product. */
    static PGSimpleDataSource bare() {
        return database(created());
    }

    /** The same, made with these words behind its name. */
    public static PGSimpleDataSource bare(String made) {
        return database(created(made));
    }

    private static PGSimpleDataSource database(String name) {
        var database = new PGSimpleDataSource();
        database.setUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        database.setUser("postgres");
        database.setCurrentSchema("jianyi,public");
        return database;
    }

    private static String created() {
        return created("");
    }

    private static String created(String made) {
        var name = "product" + COUNT.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " " + made);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }
}
