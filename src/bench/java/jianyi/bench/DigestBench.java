package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jianyi.Jianyi;
import jianyi.calendar.BeijingClock;
import jianyi.notice.OutboxSender;
import jianyi.notice.PromptSockets;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.reminders.MorningRun;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Prints how many reminders a morning sends in a second, beside a bare SMTP client with as many mails like them in the same run; then breaks
 * a morning off in the middle and lets another node go on. How to start it and how to read it: {@code src/bench/README.md}.
 */
final class DigestBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 2000);
    private static final int TASKS = Integer.getInteger("bench.tasks", 20_000);
    private static final long SERVER_MILLIS = Long.getLong("bench.smtp.millis", 0);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int A_UNIT = 10;
    private static final Instant MORNING = Instant.parse("2026-03-05T00:00:00Z");

    private final Database database;
    private final MailServer server;

    private DigestBench(Database database, MailServer server) {
        this.database = database;
        this.server = server;
    }

    /** Runs everything and leaves nothing running. */
    public static void main(String[] args) throws Exception {
        System.setProperty("user.timezone", "Asia/Shanghai");
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(BeijingClock.ZONE));
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "run");
        try (var database = Database.start(home);
                var server = MailServer.start(SERVER_MILLIS)) {
            database.create("product");
            new DigestBench(database, server).run(home);
        }
        System.exit(0);
    }

    private void run(Path home) throws Exception {
        var node = node(home.resolve("one"));
        node.getBean("outboxThread", SmartLifecycle.class).stop();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        fill(node);
        System.out.printf("%d open tasks, %d people, %d processors, mail server answers after %d ms%n%n",
                TASKS, PEOPLE, Runtime.getRuntime().availableProcessors(), SERVER_MILLIS);
        System.out.printf("%-8s %12s %12s %12s %12s %8s %8s%n",
                "round", "written/s", "sent/s", "both/s", "bare SMTP/s", "sent", "both");
        for (int round = 1; round <= ROUNDS; round++) {
            round(node, round);
        }
        var other = node(home.resolve("two"));
        other.getBean("outboxThread", SmartLifecycle.class).stop();
        brokenOff(node, other);
    }

    private void round(ConfigurableApplicationContext node, int round) throws Exception {
        forget();
        double writing = seconds(() -> node.getBean(MorningRun.class).run());
        double sending = seconds(() -> send(node));
        expectOneEach(server.empty());
        forget();
        var outbox = node.getBean("outboxThread", SmartLifecycle.class);
        outbox.start();
        double both = seconds(() -> morning(node));
        outbox.stop();
        expectOneEach(server.empty());
        var mails = mails();
        double bare = seconds(() -> bare(mails));
        server.empty();
        System.out.printf("%-8d %12.0f %12.0f %12.0f %12.0f %8.2f %8.2f%n", round,
                PEOPLE / writing, PEOPLE / sending, PEOPLE / both, PEOPLE / bare, bare / sending,
                bare / both);
    }

    /** As the product does: its own threads send while the rest is written; over when the server has the last mail. */
    private Void morning(ConfigurableApplicationContext node) throws InterruptedException {
        node.getBean(MorningRun.class).run();
        while (server.count() < PEOPLE) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return null;
    }

    /** The outbox alone, as the product does: two senders, each with a connection of its own. */
    private static Void send(ConfigurableApplicationContext node) throws InterruptedException {
        var senders = IntStream.range(0, 2)
                .mapToObj(i -> new Thread(() -> node.getBean(OutboxSender.class).sendDue()))
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        return null;
    }

    /** The first node loses its database somewhere in the middle; the second one ends the morning. */
    private void brokenOff(ConfigurableApplicationContext first, ConfigurableApplicationContext second) throws Exception {
        forget();
        var morning = new Thread(() -> {
            try {
                first.getBean(MorningRun.class).run();
            } catch (RuntimeException e) {
                // This is the kill.
            }
        });
        var sender = new Thread(() -> {
            try {
                while (true) {
                    first.getBean(OutboxSender.class).sendDue();
                }
            } catch (RuntimeException e) {
                // And this.
            }
        });
        morning.start();
        sender.start();
        while (server.count() < PEOPLE / 3) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        first.getBean(HikariDataSource.class).close();
        database.run("postgres", "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = 'product' and application_name = 'one'");
        morning.join();
        sender.join();
        int before = server.count();
        second.getBean(MorningRun.class).run();
        send(second);
        var got = server.empty();
        long twice = got.values().stream().filter(mails -> mails > 1).count();
        System.out.printf("%nbroken off after %d mails; %d people have one, %d of them the same one again (same Message-ID)%n",
                before, got.size(), twice);
        System.out.println("rows in the outbox for one person, at most: "
                + database.read("product", "select max(n) from (select count(*) n from jianyi.outbox"
                        + " where template = 'digest' group by person) x").get(0).get(0));
    }

    private static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    private void expectOneEach(Map<String, Integer> got) {
        if (got.size() != PEOPLE || got.values().stream().anyMatch(mails -> mails != 1)) {
            throw new IllegalStateException(got.size() + " people got a mail, some perhaps two");
        }
    }

    private List<List<String>> mails() throws Exception {
        return database.read("product", "select address, subject, text_body, html_body from jianyi.outbox where template = 'digest'");
    }

    /** One connection, one mail after the other, nothing written down. */
    private Void bare(List<List<String>> mails) throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.smtp.socketFactory.class", PromptSockets.class.getName());
        var session = Session.getInstance(settings);
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", server.port(), null, null);
            for (var mail : mails) {
                var message = new MimeMessage(session);
                var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_RELATED, "UTF-8");
                helper.setFrom("jianyi@jianyi.example");
                helper.setTo(mail.get(0));
                helper.setSubject(mail.get(1));
                helper.setText(mail.get(2), mail.get(3));
                message.saveChanges();
                transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
            }
        }
        return null;
    }

    private ConfigurableApplicationContext node(Path home) {
        return new SpringApplicationBuilder(Jianyi.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("benchClock", Clock.class, () -> Clock.fixed(MORNING, BeijingClock.ZONE)))
                .run(
                        "--server.port=0",
                        "--jianyi.home=" + home,
                        "--jianyi.demo=true",
                        "--jianyi.demo-cases=false",
                        "--jianyi.password-rounds=100",
                        "--jianyi.mornings.enabled=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        // The web API finds engines by name in one register per JVM.
                        "--camunda.bpm.process-engine-name=" + ("one".equals(home.getFileName().toString()) ? "default" : "second"),
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + database.url("product") + "?ApplicationName=" + home.getFileName(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + server.port());
    }

    private void fill(ConfigurableApplicationContext node) throws Exception {
        var people = node.getBean(People.class);
        var offices = node.getBean(Offices.class);
        var all = IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Person("bench" + i, "承办人" + i, "bench" + i + "@bench.example", null))
                .toList();
        people.saveAll(all, "Bench-2026-tasks");
        for (int i = 0; i < PEOPLE; i++) {
            if (i % A_UNIT == 0) {
                offices.save(new Office("benchunit" + i / A_UNIT, "第" + i / A_UNIT + "站", OfficeKind.UNIT, "yecungov", false, null));
            }
            people.grant("bench" + i, new Post("benchunit" + i / A_UNIT, Role.HANDLER));
        }
        database.run("product", "alter table jianyi.suggestion disable trigger user", """
                insert into jianyi.case_head (number, room, body, title, instance)
                select 'yecun-2025-' || lpad(i::text, 5, '0'), 'suggestion', 'yecun', '关于维修第' || i || '号支渠的建议', 'x'
                from generate_series(0, %d - 1) i""".formatted(TASKS), """
                insert into jianyi.suggestion (number, body, instance, deputy, deputy_name, title, situation, proposal, category,
                    disclosure, submitted_at, state)
                select 'yecun-2025-' || lpad(i::text, 5, '0'), 'yecun', 'x', 'yecunDeputy1', '何采芹',
                    '关于维修第' || i || '号支渠的建议', '。', '。', '水利', 'none', '2026-02-01', 'HANDLING'
                from generate_series(0, %d - 1) i""".formatted(TASKS), """
                insert into jianyi.step (task, key, number, arrived_at, groups, claimed_by, due)
                select gen_random_uuid(), 'user_draftReply', 'yecun-2025-' || lpad(i::text, 5, '0'), '2026-02-01',
                    array['benchunit' || i %% %d / %d || 'Handler'], 'bench' || i %% %d, date '2026-03-06' + i / %d %% 30
                from generate_series(0, %d - 1) i""".formatted(PEOPLE, A_UNIT, PEOPLE, PEOPLE, TASKS), "vacuum analyze");
    }

    private void forget() throws Exception {
        database.run("product", "truncate jianyi.reminder, jianyi.digest, jianyi.digest_run",
                "delete from jianyi.outbox", "delete from jianyi.entry", "vacuum");
    }
}
