package jianyi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database keeps what was written and lets nobody else in. */
class PostgresServerTest {

    /** Shared by all tests of the build: unpacking takes longer than starting. */
    private static final Path BINARIES = Path.of("target/pg-bin").toAbsolutePath();

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenSurvivesAKilledProgramWhoseServerLivesOn() throws Exception {
        Path home = directory.resolve("home with spaces");
        Process program = killedAfterWriting(home);
        assertThat(program.isAlive()).isFalse();
        try (PostgresServer server = PostgresServer.start(new Home(home), BINARIES)) {
            assertThat(ask(server, "select title from kept")).isEqualTo("夜村镇停车难");
        }
    }

    @Test
    void theServerIsDurablePrivateAndSmall() throws Exception {
        try (PostgresServer server = PostgresServer.start(new Home(directory), BINARIES)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(ask(server, "show max_connections")).isEqualTo("60");
            assertThat(ask(server, "show shared_buffers")).isEqualTo("64MB");
            assertThat(ask(server, "show server_version")).startsWith(PostgresServer.MAJOR + ".");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed"))
                    .hasMessageContaining("password authentication failed");
            assertThat(permissions(directory)).isEqualTo("rwx------");
            assertThat(permissions(directory.resolve("pg-password"))).isEqualTo("rw-------");
        }
    }

    @Test
    void chineseTextsHaveTrigramsAndSortByPinyin() throws Exception {
        try (PostgresServer server = PostgresServer.start(new Home(directory), BINARIES)) {
            ask(server, "create extension pg_trgm");
            assertThat(ask(server, "select similarity('老街停车难的建议', '关于老街停车难')::text"))
                    .isGreaterThan("0.2");
            assertThat(ask(
                            server,
                            "select string_agg(n, '' order by n collate \"zh-Hans-x-icu\")"
                                    + " from unnest(array['张三','阿里','李四']) n"))
                    .isEqualTo("阿里李四张三");
        }
    }

    @Test
    void aSecondProgramInTheSameHomeIsRefusedInPlainWords() throws Exception {
        Home home = new Home(directory);
        try (HomeLock ignored = HomeLock.acquire(home, Duration.ZERO)) {
            assertThatThrownBy(() -> HomeLock.acquire(home, Duration.ZERO))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("正被另一个运行中的程序使用")
                    .hasMessageContaining("in use");
        }
        HomeLock.acquire(home, Duration.ZERO).close();
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedAndLeftAlone() throws Exception {
        Path data = Files.createDirectories(directory.resolve("pg"));
        Files.writeString(data.resolve("PG_VERSION"), "15\n");
        new DataDirectory(data).markFinished();
        assertThatThrownBy(() -> PostgresServer.start(new Home(directory), BINARIES))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("属于 PostgreSQL 15");
        assertThat(data.resolve("PG_VERSION")).exists();
    }

    @Test
    void aFirstStartThatWasKilledHalfwayIsSetAsideAndDoneAgain() throws Exception {
        Files.writeString(Files.createDirectories(directory.resolve("pg")).resolve("postgresql.conf"), "half");
        try (PostgresServer server = PostgresServer.start(new Home(directory), BINARIES)) {
            assertThat(ask(server, "select 'ready'")).isEqualTo("ready");
        }
        assertThat(directory.toFile().list()).anyMatch(name -> name.startsWith("pg-unfinished-"));
    }

    private static Process killedAfterWriting(Path home) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(command(home))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = program.inputReader()) {
            assertThat(said.lines().anyMatch("written"::equals)).isTrue();
        }
        program.destroyForcibly().waitFor();
        return program;
    }

    private static List<String> command(Path home) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return List.of(java, "-cp", classes, KilledProgram.class.getName(), home.toString(), BINARIES.toString());
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet answer = statement.getResultSet();
            answer.next();
            return answer.getString(1);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
