package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jianyi.InstalledPostgres;
import jianyi.InstalledPostgres.Ran;
import org.slf4j.LoggerFactory;

/**
 * Dumps the database under people at work by {@code docs/dump.sh}, then drills its restoring by {@code docs/restore-drill.sh} while they go
 * on, on Debian's PostgreSQL. How to start it and how to read it: {@code src/bench/README.md}.
 */
final class DrillBench {

    private static final int WALKERS = Integer.getInteger("bench.clients", 4);
    private static final int THINKS = Integer.getInteger("bench.pause", 100);
    private static final int MINUTES = Integer.getInteger("bench.minutes", 1);
    private static final Path DOCS = Path.of("docs").toAbsolutePath();

    private DrillBench() {}

    /** Runs everything and leaves nothing running; ends with 1 when the copy differs or does not start. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "drill");
        boolean sound;
        try (var server = InstalledPostgres.start(home, "-c fsync=on").orElseThrow();
                var mails = MailServer.start(0)) {
            expected(server.run(Map.of(), "createdb", "jianyi"));
            try (var node = new MortalNode(home.resolve("node"), server.url("jianyi"), mails.port())) {
                node.await();
                sound = drill(server, node, Files.createDirectory(home.resolve("backups")));
            }
        }
        System.exit(sound ? 0 : 1);
    }

    private static boolean drill(InstalledPostgres server, MortalNode node, Path backups) throws Exception {
        Queue<Survivor.Done> acknowledged = new ConcurrentLinkedQueue<>();
        var answers = new Answers();
        var walkers = IntStream.range(0, WALKERS)
                .mapToObj(i -> new Survivor("第" + (i + 1) + "人", List.of(node.port()), acknowledged, answers, THINKS))
                .toList();
        var threads = walkers.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        TimeUnit.MINUTES.sleep(MINUTES);
        System.out.printf("%d walkers have done %d steps when the dump begins%n", WALKERS, acknowledged.size());
        long began = System.nanoTime();
        expected(server.run(Map.of(), DOCS.resolve("dump.sh").toString(), backups.toString()));
        System.out.printf("%d when it ends, after %.1f s%n%n", acknowledged.size(), (System.nanoTime() - began) / 1e9);
        var drilled = server.run(
                Map.of("SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", "postgres",
                        "DRILL_PORT", String.valueOf(MortalDatabase.freePort())),
                DOCS.resolve("restore-drill.sh").toString(), backups.toString(), jar().toString());
        System.out.println(drilled.said());
        System.out.printf("%d steps when the drill ends; those at work: %s%n", acknowledged.size(), answers);
        walkers.forEach(Survivor::end);
        for (Thread thread : threads) {
            thread.join();
        }
        return drilled.code() == 0 && answers.errors() == 0;
    }

    /** The product as it is handed out: {@code ./mvnw -DskipTests package}. */
    private static Path jar() throws Exception {
        try (var built = Files.list(Path.of("target").toAbsolutePath())) {
            return built.filter(file -> file.getFileName().toString().matches("jianyi-[0-9.]+\\.jar")).findFirst().orElseThrow();
        }
    }

    private static void expected(Ran ran) {
        if (ran.code() != 0) {
            throw new IllegalStateException(ran.said());
        }
    }
}
