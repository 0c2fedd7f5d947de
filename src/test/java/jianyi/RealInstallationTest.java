package jianyi;

import static jianyi.Town.map;
import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The product as a district runs it: two nodes as programs of their own, started at once on one empty PostgreSQL, with a mail
 * server that is down at first and a database that goes away and comes back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealInstallationTest {

    private static final Path HOMES = Path.of("target", "homes");
    private static final List<Process> NODES = new ArrayList<>();
    private static EmbeddedPostgres postgres;
    private static Path data;
    private static int database;
    private static int mail;
    private static int first;
    private static int second;

    @BeforeAll
    static void twoNodesStartAtOnceOnAnEmptyDatabase() throws Exception {
        Files.createDirectories(HOMES);
        data = Files.createTempDirectory(HOMES.toAbsolutePath(), "real").resolve("pg");
        database = free();
        mail = free();
        first = free();
        second = free();
        startDatabase();
        asTheManualSays();
        start(first);
        start(second);
        until(Duration.ofSeconds(240), () -> up(first) && up(second));
    }

    @AfterAll
    static void everythingStops() throws Exception {
        NODES.forEach(Process::destroyForcibly);
        postgres.close();
    }

    @Test
    @Order(1)
    void bothNodesWorkOnTheSameCases() {
        var number = new Town(first).suggest("yecunDeputy1", suggestion("关于两个节点的建议"));
        var town = new Town(second);
        town.does("yecunClerk1", "user_review", number, "reviewOutcome", "accept");
        assertThat(new Town(first).todo("yecunClerk2", number)).containsExactly("user_assign");
    }

    @Test
    @Order(2)
    void withoutAMailServerNothingStopsAndEveryMailArrivesOnceWhenItIsBack() throws Exception {
        var town = new Town(first);
        var number = town.suggest("yecunDeputy2", suggestion("关于邮件服务器停机的建议"));
        town.does(
                "yecunClerk1",
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunbuild",
                "months",
                3);
        town.does("yecunbuildHandler1", "user_accept", number, "accepted", true);
        town.does(
                "yecunbuildHandler1",
                "user_handle",
                number,
                "contactWay",
                "phone",
                "contactDate",
                "2026-11-20",
                "contactNote",
                "谈了",
                "next",
                "draft");
        town.does("yecunbuildHandler1", "user_draftReply", number, "replyText", "现答复如下", "replyClass", "A");
        town.does("yecunbuildHead1", "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does("yecunClerk1", "user_checkReply", number, "replyApproved", true);
        town.does(
                "yecunbuildHandler1",
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕8号",
                "letterDate",
                "2026-11-20",
                "deliveredWay",
                "post",
                "deliveredOn",
                "2026-11-21");
        town.does("yecunDeputy2", "user_rate", number, "overallRating", "satisfied");
        long written = waiting();
        assertThat(written).as("mails of the whole path wait").isGreaterThan(15);

        var server = new GreenMail(new ServerSetup(mail, "127.0.0.1", "smtp"));
        server.start();
        try {
            thePausesAreOver();
            until(Duration.ofSeconds(90), () -> waiting() == 0);
            var ids = Arrays.stream(server.getReceivedMessages())
                    .map(RealInstallationTest::id)
                    .toList();
            assertThat(ids).doesNotHaveDuplicates().hasSize((int) written);
        } finally {
            server.stop();
        }
    }

    @Test
    @Order(3)
    void withoutTheDatabaseAPersonReadsASentenceWithinSixSecondsAndLaterGoesOn() throws Exception {
        var town = new Town(first);
        var number = town.suggest("yecunDeputy3", suggestion("关于数据库停机的建议"));
        var task = town.open("yecunClerk1", "user_review", number);
        postgres.close();
        var asked = Instant.now();
        var away = town.submit("yecunClerk1", task, map("reviewOutcome", "accept"));
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(6));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.message()).contains("系统暂时无法使用");
        assertThat(town.as("yecunClerk1").page("/cases").status()).isEqualTo(503);

        startDatabase();
        until(
                Duration.ofSeconds(60),
                () -> town.submit("yecunClerk1", task, map("reviewOutcome", "accept"))
                                .status()
                        == 204);
        assertThat(town.todo("yecunClerk1", number)).containsExactly("user_assign");
    }

    private static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPort(database)
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "80")
                .setLocaleConfig("locale", "C.UTF-8")
                .setOverrideWorkingDirectory(
                        Path.of("target", "pg-real").toAbsolutePath().toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** One user owns the tables, another one works on them. */
    private static void asTheManualSays() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role jianyi_owner login password 'owns'");
            statement.execute("create role jianyi login password 'works'");
            statement.execute(
                    "create database jianyi owner jianyi_owner template template0 encoding 'UTF8' locale 'C.UTF-8'");
        }
    }

    private static void start(int port) throws IOException {
        var node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx400m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "jianyi.Jianyi")
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target", "node-" + NODES.size() + ".log").toFile());
        node.environment()
                .putAll(Map.of(
                        "SERVER_PORT", String.valueOf(port),
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + database + "/jianyi",
                        "SPRING_DATASOURCE_USERNAME", "jianyi",
                        "SPRING_DATASOURCE_PASSWORD", "works",
                        "SPRING_MAIL_HOST", "127.0.0.1",
                        "SPRING_MAIL_PORT", String.valueOf(mail),
                        "JIANYI_DEMO", "true",
                        "JIANYI_DEMO_CASES", "false",
                        "JIANYI_PASSWORD_ROUNDS", "100",
                        "JIANYI_HOME",
                                HOMES.resolve("node-" + port).toAbsolutePath().toString()));
        node.environment().putAll(Map.of("SPRING_FLYWAY_USER", "jianyi_owner", "SPRING_FLYWAY_PASSWORD", "owns"));
        NODES.add(node.start());
    }

    private static boolean up(int port) {
        assertThat(NODES).allMatch(Process::isAlive, "see target/node-*.log");
        try {
            return SignedIn.nobody(port).get("/actuator/health").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private static long waiting() {
        try (var connection = postgres.getDatabase("postgres", "jianyi").getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from jianyi.outbox where state = 'waiting'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail waits a while after it was written or could not be sent; how long is OutboxTest's to show. */
    private static void thePausesAreOver() throws SQLException {
        try (var connection = postgres.getDatabase("postgres", "jianyi").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update jianyi.outbox set next_attempt = written where state = 'waiting'");
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Asks again and again, without guessing how long a machine needs. */
    private static void until(Duration limit, BooleanSupplier reached) throws InterruptedException {
        var end = Instant.now().plus(limit);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("reached in time").isBefore(end);
            Thread.sleep(200);
        }
    }
}
