package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * A district's morning: signed-in people look at their lists and at cases while others work, first at people's pace, then without a pause,
 * which is more than the machine can do. Prints how long they wait, and what one node needs for it. How to start it and how to read it: {@code src/bench/README.md}.
 */
final class LoadBench {

    private static final int READERS = Integer.getInteger("bench.readers", 300);
    private static final int WALKERS = Integer.getInteger("bench.walkers", 10);
    private static final int MINUTES = Integer.getInteger("bench.minutes", 10);
    private static final int OVERLOAD = Integer.getInteger("bench.overload", 5);
    private static final int THINKS = Integer.getInteger("bench.pause", 5_000);

    /** Who looks; each of them at several computers. */
    private static final List<String> PEOPLE = Stream.of(
                    numbered("yecunDeputy", 9), numbered("districtDeputy", 6), numbered("districtMember", 5), numbered("shaheziDeputy", 5),
                    Stream.of("yecunClerk1", "yecunClerk2", "yecunChair1", "districtClerk1", "districtChair1", "yecungovClerk1",
                            "yecungovHead1", "yecunagriHandler1", "yecunagriHandler2", "yecunagriHead1", "yecunbuildHandler1",
                            "yecuncivilHandler1", "transportHandler1", "waterHandler1", "educationHandler1"))
            .flatMap(each -> each)
            .toList();

    private final MortalDatabase database;
    private final MortalNode node;
    private final int thinks;
    private final Queue<Reader.Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Survivor.Done> acknowledged = new ConcurrentLinkedQueue<>();
    private final Answers walked = new Answers();

    private LoadBench(MortalDatabase database, MortalNode node, int thinks) {
        this.database = database;
        this.node = node;
        this.thinks = thinks;
    }

    /** Runs everything and leaves nothing running. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "load");
        try (var database = MortalDatabase.start(home);
                var mails = MailServer.start(0);
                var node = new MortalNode(home.resolve("node"), database.url(), mails.port())) {
            node.await();
            new LoadBench(database, node, THINKS).run(MINUTES);
            if (OVERLOAD > 0) {
                new LoadBench(database, node, 0).run(OVERLOAD);
            }
        }
        System.exit(0);
    }

    private static Stream<String> numbered(String group, int most) {
        return IntStream.rangeClosed(1, most).mapToObj(i -> group + i);
    }

    private void run(int minutes) throws Exception {
        var readers = IntStream.range(0, READERS)
                .mapToObj(i -> new Reader(node.port(), PEOPLE.get(i % PEOPLE.size()), i, answers))
                .toList();
        var walkers = IntStream.range(0, WALKERS)
                .mapToObj(i -> new Survivor((thinks == 0 ? "不停的第" : "第") + (i + 1) + "人", List.of(node.port()), acknowledged, walked, thinks))
                .toList();
        var threads = new ArrayList<Thread>();
        Stream.concat(readers.stream(), walkers.stream()).map(Runnable.class::cast).forEach(one -> threads.add(new Thread(one)));
        threads.forEach(Thread::start);
        System.out.printf("%n%d people signed in, %d at work, %s, %d minutes, one node%n%n", READERS, WALKERS,
                thinks == 0 ? "without a pause" : "one step in " + thinks / 1000.0 + " s", minutes);
        System.out.printf("%-8s %8s %10s %10s %12s %8s%n", "minute", "answers", "steps", "heap MB", "connections", "threads");
        for (int minute = 1; minute <= minutes; minute++) {
            TimeUnit.MINUTES.sleep(1);
            System.out.printf("%-8d %8d %10d %10d %12s %8d%n", minute, answers.size(), acknowledged.size(), node.heap(),
                    database.read("select count(*) from pg_stat_activity where backend_type = 'client backend'").get(0).get(0),
                    node.threads());
        }
        readers.forEach(Reader::end);
        walkers.forEach(Survivor::end);
        for (Thread thread : threads) {
            thread.join();
        }
        report();
    }

    private void report() {
        System.out.printf("%n%-10s %8s %8s %8s %8s %8s%n", "ms", "answers", "p50", "p95", "p99", "errors");
        answers.stream().collect(Collectors.groupingBy(Reader.Answer::kind)).forEach((kind, all) -> {
            var sorted = all.stream().mapToDouble(Reader.Answer::millis).sorted().toArray();
            System.out.printf("%-10s %8d %8.0f %8.0f %8.0f %8d%n", kind, sorted.length, at(sorted, 50), at(sorted, 95), at(sorted, 99),
                    all.stream().filter(one -> one.status() >= 400).count());
        });
        System.out.println("those at work: " + walked);
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
