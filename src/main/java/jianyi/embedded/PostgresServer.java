package jianyi.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A running PostgreSQL with durable settings whose data lives in the home. The library's own defaults are for tests. */
final class PostgresServer implements AutoCloseable {

    /** The major version of the binaries in pom.xml; a data directory belongs to one major version for ever. */
    static final String MAJOR = "17";

    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final EmbeddedPostgres postgres;
    private final HomeLock lock;
    private final String password;

    private PostgresServer(EmbeddedPostgres postgres, HomeLock lock, String password) {
        this.postgres = postgres;
        this.lock = lock;
        this.password = password;
    }

    /**
     * Starts the server; creates the database at the first start, replays the log after a crash.
     *
     * @param binaries directory to unpack PostgreSQL into
     * @throws StartRefused when the home is in use, of another major version, or the server does not come up
     */
    static PostgresServer start(Home home, Path binaries) {
        HomeLock lock = HomeLock.acquire(home, Duration.ofSeconds(15));
        try {
            return start(home, binaries.toAbsolutePath(), lock);
        } catch (StartRefused e) {
            lock.close();
            throw e;
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            lock.close();
            throw new StartRefused(
                    "内置数据库没有启动成功，原因见 " + home.file("pg.log") + "。",
                    "The embedded database did not start, see " + home.file("pg.log") + ": " + e);
        }
    }

    private static PostgresServer start(Home home, Path binaries, HomeLock lock) throws IOException {
        DataDirectory data = new DataDirectory(home.file("pg"));
        refuseRoot();
        data.refuseOtherMajor(MAJOR);
        data.setAsideUnfinished();
        Orphan.stop(data.path(), binaries);
        PasswordFile password = PasswordFile.in(home, data.exists());
        EmbeddedPostgres postgres =
                settings(data, binaries, password, log(home)).start();
        return new PostgresServer(postgres, lock, password.password());
    }

    private static EmbeddedPostgres.Builder settings(
            DataDirectory data, Path binaries, PasswordFile password, File log) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.path())
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(directory -> data.markFinished())
                .setOverrideWorkingDirectory(binaries.toFile())
                // Spring closes this bean after everything that uses it; a hook would stop it in the middle.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(Redirect.appendTo(log))
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.path().toString())
                .setConnectConfig("password", password.password())
                // Similarity of Chinese texts (pg_trgm) finds no letters under plain C.
                .setLocaleConfig("locale", LINUX ? "C.UTF-8" : "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB");
        return WINDOWS ? builder : builder.setServerConfig("unix_socket_directories", "");
    }

    private static void refuseRoot() {
        if (LINUX && "root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefused(
                    "PostgreSQL 不允许以 root 身份运行，请换普通用户启动；或设置 SPRING_DATASOURCE_URL 使用自有数据库。",
                    "PostgreSQL refuses to run as root here: start as an ordinary user, or set SPRING_DATASOURCE_URL.");
        }
    }

    private static File log(Home home) throws IOException {
        Path log = home.file("pg.log");
        if (Files.exists(log) && Files.size(log) > 5_000_000) {
            Files.delete(log);
        }
        return log.toFile();
    }

    /** The JDBC address of the one database. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    /** The database's user. */
    String user() {
        return "postgres";
    }

    /** The user's password. */
    String password() {
        return password;
    }

    /** Stops the server within seconds, cutting off whoever is still connected, and frees the home. */
    @Override
    public void close() throws IOException {
        try (lock) {
            postgres.close();
        }
    }
}
