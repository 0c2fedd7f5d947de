package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/**
 * A rolling restart, again and again, under people at work who know only the balancer before two nodes: each node in turn is told to stop,
 * is away for a while and starts again. Prints what people saw of it. How to start it and how to read it: {@code src/bench/README.md}.
 */
final class RestartBench {

    private static final int RESTARTS = Integer.getInteger("bench.restarts", 6);
    private static final int WALKERS = Integer.getInteger("bench.clients", 4);
    private static final int THINKS = Integer.getInteger("bench.pause", 250);

    /** Seconds of both nodes working, and of one alone. */
    private static final int BETWEEN = 3;

    private final List<MortalNode> nodes;
    private final Queue<Survivor.Done> acknowledged = new ConcurrentLinkedQueue<>();
    private final Answers answers = new Answers();

    private RestartBench(List<MortalNode> nodes) {
        this.nodes = nodes;
    }

    /** Runs everything and leaves nothing running; ends with 1 when somebody saw an error, or something was lost or doubled. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "restart");
        boolean sound;
        try (var database = MortalDatabase.start(home);
                var mails = MailServer.start(0);
                var one = new MortalNode(home.resolve("one"), database.url(), mails.port(), MortalNode.QUICK)) {
            one.await();
            try (var two = new MortalNode(home.resolve("two"), database.url(), mails.port(), MortalNode.QUICK);
                    var balancer = new Balancer(List.of(one.port(), two.port()))) {
                two.await();
                var bench = new RestartBench(List.of(one, two));
                bench.run(balancer.port());
                var reckoning = Reckoning.of(database, bench.acknowledged);
                System.out.printf("%nrestarts %d, acknowledged steps %d%n%s%n%s%n", RESTARTS, bench.acknowledged.size(), bench.answers,
                        reckoning);
                sound = reckoning.sound() && bench.answers.errors() == 0;
            }
        }
        System.exit(sound ? 0 : 1);
    }

    private void run(int port) throws Exception {
        System.out.printf("%d walkers before a balancer, two nodes%n", WALKERS);
        var walkers = IntStream.range(0, WALKERS)
                .mapToObj(i -> new Survivor("第" + (i + 1) + "人", List.of(port), acknowledged, answers, THINKS))
                .toList();
        var threads = walkers.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        for (int restart = 0; restart < RESTARTS; restart++) {
            TimeUnit.SECONDS.sleep(BETWEEN);
            restart(restart % nodes.size());
        }
        walkers.forEach(Survivor::end);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void restart(int which) throws Exception {
        var node = nodes.get(which);
        long asked = System.nanoTime();
        node.stop();
        double gone = (System.nanoTime() - asked) / 1e9;
        TimeUnit.SECONDS.sleep(BETWEEN);
        node.start();
        node.await();
        System.out.printf("node %d gone after %.1f s, back after %.1f s: %s%n", which + 1, gone, (System.nanoTime() - asked) / 1e9, answers);
    }
}
