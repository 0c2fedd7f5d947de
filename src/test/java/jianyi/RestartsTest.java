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
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * One suggestion over months, the product being switched off in between and started on other days of the machine's clock. The long run,
 * with a start on every day of a lifecycle's diary and on many others, takes half an hour: {@code -Djianyi.restarts=all};
 * three starts take two minutes: {@code short}. What was missed while it was off is told on a moved clock in every run (MorningTest).
 */
class RestartsTest {

    private static final Path HOMES = Path.of("target", "homes");
    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunagriHandler1";
    private static final String BUILD = "yecunbuildHandler1";
    private static final String WRITTEN = "written at time zone 'Asia/Shanghai', 'YYYY-MM-DD'";
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "工作人员", List.of("yecunClerk1", "yecunClerk2"),
            "主席", List.of("yecunChair1"),
            "承办人", List.of("yecunbuildHandler1", "yecunbuildHandler2"),
            "负责人", List.of("yecunbuildHead1"),
            "代表", List.of("yecunDeputy2"));
    private static final List<Path> FAKETIME = Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
            .map(machine -> Path.of("/usr/lib", machine, "faketime", "libfaketimeMT.so.1"))
            .filter(Files::exists)
            .toList();

    private EmbeddedPostgres postgres;
    private Path home;
    private Process node;
    private int port;
    private String number;
    private int starts = 1;
    private int lines;

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
    @EnabledIfSystemProperty(named = "jianyi.restarts", matches = "short|all")
    void everythingHappensOnItsDayHoweverOftenTheProductWasSwitchedOff() throws Exception {
        on("2026-02-12");
        var town = new Town(port);
        number = town.suggest("yecunDeputy1", suggestion("关于跨越春节的建议"));
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
        assertThat(reminded(HANDLER, "") - reminded(HANDLER, "2026-02-27"))
                .as(
                        "three months off, one mail and not fifty; in February the unit may have been told that it had not signed")
                .isEqualTo(1);
        assertThat(mails(CLERK, "答复逾期%")).isEqualTo(1);
    }

    @Test
    @EnabledIfSystemProperty(named = "jianyi.restarts", matches = "all")
    void aWholeLifecycleIsToldOnItsDaysAndOnNoOtherWithAStartOnEachOfThem() throws Exception {
        on("2026-02-09");
        number = new Town(port).suggest("yecunDeputy2", suggestion("关于改造老旧供水管网的建议"));
        works("2026-02-10");
        works("2026-02-11", "提醒工作人员：离期限还有 1 天");
        works("2026-02-12", "提醒工作人员：今天到期");
        works("2026-02-13");
        works("2026-02-14", "提醒工作人员：已逾期 2 个工作日");
        rests("2026-02-16");
        rests("2026-02-20");
        rests("2026-02-23");
        works("2026-02-24");
        works("2026-02-25", "提醒工作人员：已逾期 4 个工作日");
        works("2026-02-26", "提醒主席：已逾期 5 个工作日");
        does(CLERK, "user_review", "reviewOutcome", "accept", "mode", "lead", "leadUnit", "yecunbuild", "months", 6);
        works("2026-02-27");
        works("2026-02-28");
        rests("2026-03-01");
        theUnitKeepsSilent();
        works("2026-03-30");
        does(
                BUILD,
                "user_handle",
                "contactWay",
                "visit",
                "contactDate",
                "2026-03-30",
                "contactNote",
                "到现场看过。",
                "next",
                "draft");
        rests("2026-04-05");
        rests("2026-05-02");
        rests("2026-06-19");
        theReplyIsLate();
        works("2026-09-07", "提醒工作人员：离期限还有 1 天");
        works("2026-09-08", "提醒工作人员：今天到期");
        works("2026-09-09", "审核期满，未审核视为通过");
        theLetterGoesOutAcrossTheHolidays();
        var diary = told("");
        System.out.println(starts + " starts, diary of " + number + ":");
        diary.forEach(line -> System.out.println("  " + line));
        assertThat(diary).as("nothing but what was told on those days").hasSize(lines);
    }

    private void theUnitKeepsSilent() throws Exception {
        works("2026-03-02", "提醒承办人：签收今天到期");
        works("2026-03-03", "提醒负责人：签收已逾期 1 个工作日", "提醒承办人：离期限还有 1 天");
        works("2026-03-04", "提醒承办人：签收已逾期 2 个工作日", "提醒承办人：今天到期");
        works("2026-03-05", "退办期满，视为夜村镇村镇建设办公室接受办理");
        works("2026-03-06", "提醒承办人：签收已逾期 4 个工作日");
        var town = new Town(port);
        var form = SignedIn.API + "/task/" + town.open(BUILD, "user_handle", number) + "/form-variables";
        assertThat(town.as(BUILD).get(form).status()).isEqualTo(200);
        rests("2026-03-07");
        works("2026-03-10");
        works("2026-03-18", "提醒承办人：离首次联系期限还有 7 天");
        works("2026-03-24", "提醒承办人：离首次联系期限还有 1 天");
        works("2026-03-25", "提醒承办人：首次联系今天到期");
        works("2026-03-26", "提醒负责人：首次联系已逾期 1 个工作日");
        works("2026-03-27", "提醒承办人：首次联系已逾期 2 个工作日");
        rests("2026-03-29");
    }

    private void theReplyIsLate() throws Exception {
        rests("2026-07-25");
        works("2026-07-27", "提醒承办人：离期限还有 30 天");
        works("2026-08-19", "提醒承办人：离期限还有 7 天");
        works("2026-08-20");
        works("2026-08-25", "提醒承办人：离期限还有 1 天");
        works("2026-08-26", "提醒承办人：今天到期");
        works("2026-08-27", "夜村镇村镇建设办公室答复逾期", "提醒负责人：已逾期 1 个工作日");
        works("2026-08-28", "提醒承办人：已逾期 2 个工作日");
        rests("2026-08-29");
        works("2026-08-31");
        works("2026-09-01", "提醒承办人：已逾期 4 个工作日");
        works("2026-09-02", "提醒主席：已逾期 5 个工作日");
        works("2026-09-03", "提醒承办人：已逾期 6 个工作日", "提醒负责人：已逾期 6 个工作日");
        does(BUILD, "user_draftReply", "replyText", "已列入计划。", "replyClass", "A");
        does("yecunbuildHead1", "user_signReply", "signed", true);
        does("yecungovHead1", "user_issueReply", "signed", true);
    }

    private void theLetterGoesOutAcrossTheHolidays() throws Exception {
        works("2026-09-15", "提醒承办人：离期限还有 1 天");
        works("2026-09-16", "提醒承办人：今天到期");
        works("2026-09-17", "提醒负责人：已逾期 1 个工作日");
        works("2026-09-18", "提醒承办人：已逾期 2 个工作日");
        does(
                BUILD,
                "user_deliverReply",
                "letterNumber",
                "夜政函〔2026〕31号",
                "letterDate",
                "2026-09-18",
                "deliveredWay",
                "person",
                "deliveredOn",
                "2026-09-18");
        rests("2026-09-19");
        works("2026-09-20");
        rests("2026-09-26");
        rests("2026-10-02");
        rests("2026-10-07");
        works("2026-10-08", "提醒代表：离期限还有 7 天");
        works("2026-10-10");
        rests("2026-10-11");
        works("2026-10-14", "提醒代表：离期限还有 1 天");
        works("2026-10-15", "提醒代表：今天到期");
        works("2026-10-16", "评价期满", "办结归档");
        rests("2026-10-17");
        works("2026-11-02");
    }

    private void does(String person, String task, Object... fields) {
        new Town(port).does(person, task, number, fields);
    }

    /** A start on a working day: the product tells exactly this, and each of those it concerns has one mail. */
    private void works(String day, String... told) throws Exception {
        starts(day, told);
        until(() -> texts("select day::text from jianyi.digest_run where ended_at is not null and day::text = ?", day)
                        .size()
                == 1);
        assertThat(told(day)).as(day).satisfies(lines -> {
            assertThat(lines).hasSize(told.length);
            for (String line : told) {
                assertThat(lines).anyMatch(one -> one.startsWith(day + " " + line));
            }
        });
        var concerned = Stream.of(told)
                .flatMap(line -> PEOPLE.entrySet().stream()
                        .filter(one -> line.startsWith("提醒" + one.getKey()))
                        .flatMap(one -> one.getValue().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts(
                        "select person from jianyi.outbox where template = 'digest' and subject like '%提醒：%' and to_char("
                                + WRITTEN + ") = ? order by person",
                        day))
                .as("digests of " + day)
                .containsExactlyElementsOf(concerned);
    }

    /** A start on a rest day: no morning, no mail, nothing told. */
    private void rests(String day) throws Exception {
        starts(day);
        assertThat(told(day)).as(day).isEmpty();
        assertThat(texts("select day::text from jianyi.digest_run where day::text = ?", day))
                .as(day)
                .isEmpty();
    }

    /** Long enough for the first look at what is due, and for what is expected. */
    private void starts(String day, String... told) throws Exception {
        on(day);
        starts++;
        lines += told.length;
        var looked = Instant.now().plus(Duration.ofSeconds(8));
        until(() -> Instant.now().isAfter(looked) && told(day).size() >= told.length);
    }

    /** What the product has written into the case by itself on a day; ever, when it is empty. */
    private List<String> told(String day) {
        return texts(
                "select * from (select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') || ' ' || what || coalesce('（' || detail || '）', '') as line"
                        + " from jianyi.entry where number = '" + number
                        + "' and person is null order by id) told where line like ?",
                day + "%");
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

    private List<String> texts(String query, String with) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var asked = connection.prepareStatement(query)) {
            asked.setString(1, with);
            var texts = new ArrayList<String>();
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Below those the system lends to whoever calls out, which one of them could take until the product has started. */
    private static int free() {
        while (true) {
            try (var socket = new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 30_000))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(240));
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("reached in time").isBefore(end);
            Thread.sleep(300);
        }
    }
}
