package jianyi;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One suggestion over three months, the product being switched off in between and started on other days of the machine's clock. */
class RestartsTest {

    private static final Path HOMES = Path.of("target", "homes");
    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunagriHandler1";
    private static final List<Path> FAKETIME = Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
            .map(machine -> Path.of("/usr/lib", machine, "faketime", "libfaketimeMT.so.1"))
            .filter(Files::exists)
            .toList();

    private EmbeddedPostgres postgres;
    private Path home;
    private Process node;
    private int port;

    @BeforeEach
    void anEmptyDatabase() throws IOException {
        assumeTrue(!FAKETIME.isEmpty(), "skipped: Debian's faketime is not installed");
        Files.createDirectories(HOMES);
        home = Files.createTempDirectory(HOMES.toAbsolutePath(), "restarts");
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("pg").toFile())
                .setServerConfig("max_connections", "60")
                .setLocaleConfig("locale", "C.UTF-8")
                .setOverrideWorkingDirectory(
                        Path.of("target", "pg-real").toAbsolutePath().toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    @AfterEach
    void everythingStops() throws IOException {
        if (node != null) {
            node.destroyForcibly();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void everythingHappensOnItsDayHoweverOftenTheProductWasSwitchedOff() throws Exception {
        on("2026-02-12");
        var town = new Town(port);
        var number = town.suggest("yecunDeputy1", suggestion("关于跨越春节的建议"));
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "months",
                3);

        on("2026-02-27");
        until(() -> new Town(port).todo(HANDLER, number).equals(List.of("user_handle")));
        assertThat(mails("yecunagriHead1", "退办期已过%")).isEqualTo(1);

        on("2026-05-13");
        until(() -> mails("yecunagriHead1", "答复逾期%") == 1 && reminded(HANDLER, "2026-05-13") == 1);
        assertThat(reminded(HANDLER, ""))
                .as("three months off, one mail and not fifty")
                .isEqualTo(1);
        assertThat(mails(CLERK, "答复逾期%")).isEqualTo(1);
    }

    /** Switches the product off and on again at ten o'clock on that day. */
    private void on(String day) throws IOException, InterruptedException {
        if (node != null) {
            node.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
        port = free();
        var start = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "restarts-" + day + ".log").toFile());
        start.environment()
                .putAll(Map.of(
                        "LD_PRELOAD",
                        FAKETIME.get(0).toString(),
                        "FAKETIME",
                        "@" + day + " 10:00:00",
                        "TZ",
                        "Asia/Shanghai",
                        "SERVER_PORT",
                        String.valueOf(port),
                        "SPRING_DATASOURCE_URL",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "JIANYI_DEMO",
                        "true",
                        "JIANYI_DEMO_CASES",
                        "false"));
        start.environment()
                .putAll(Map.of(
                        "JIANYI_PASSWORD_ROUNDS",
                        "100",
                        "JIANYI_HOME",
                        home.resolve("home").toString()));
        node = start.start();
        until(this::up);
    }

    private static List<String> command() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                "jianyi.Jianyi"));
    }

    private boolean up() {
        assertThat(node.isAlive()).as("see target/restarts-*.log").isTrue();
        try {
            return SignedIn.nobody(port).get("/actuator/health").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    /** The digests a person has had on a day; on any day when it is empty. */
    private long reminded(String person, String day) {
        return count(
                "select count(*) from jianyi.outbox where template = 'digest' and person = ? and written::date::text like ?",
                person,
                day + "%");
    }

    private long mails(String person, String subject) {
        return count("select count(*) from jianyi.outbox where person = ? and subject like ?", person, subject);
    }

    private long count(String query, String one, String other) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var asked = connection.prepareStatement(query)) {
            asked.setString(1, one);
            asked.setString(2, other);
            try (var rows = asked.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(120));
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("reached in time").isBefore(end);
            Thread.sleep(300);
        }
    }
}
