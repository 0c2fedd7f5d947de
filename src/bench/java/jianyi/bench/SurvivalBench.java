package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/**
 * Kills nodes and the database again and again under people at work, lets the database hang, and prints what was lost, what was done twice
 * and how long anybody waited for an answer. How to start it and
 * how to read it: {@code src/bench/README.md}.
 */
final class SurvivalBench {

    private static final int NODE_KILLS = Integer.getInteger("bench.nodes", 30);
    private static final int DATABASE_KILLS = Integer.getInteger("bench.databases", 10);
    private static final int HANGS = Integer.getInteger("bench.hangs", 3);
    private static final int WALKERS = Integer.getInteger("bench.clients", 4);
    private static final int THINKS = Integer.getInteger("bench.pause", 250);
    private static final long SEED = seed();

    private final MortalDatabase database;
    private final MailServer mails;
    private final List<MortalNode> nodes;
    private final Queue<Survivor.Done> acknowledged = new ConcurrentLinkedQueue<>();
    private final Answers answers = new Answers();
    private final Random random = new Random(SEED);

    private SurvivalBench(MortalDatabase database, MailServer mails, List<MortalNode> nodes) {
        this.database = database;
        this.mails = mails;
        this.nodes = nodes;
    }

    /** Runs everything and leaves nothing running; ends with 1 when something was lost or doubled. */
    public static void main(String[] args) throws Exception {
        // What dies is meant to.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "survival");
        boolean sound;
        try (var database = MortalDatabase.start(home);
                var mails = MailServer.start(0);
                var one = new MortalNode(home.resolve("one"), database.url(), mails.port(), MortalNode.QUICK)) {
            one.await();
            try (var two = new MortalNode(home.resolve("two"), database.url(), mails.port(), MortalNode.QUICK)) {
                two.await();
                sound = new SurvivalBench(database, mails, List.of(one, two)).run();
            }
        }
        System.exit(sound ? 0 : 1);
    }

    /** The one that was asked for, so that a run can be run again; otherwise any. */
    private static long seed() {
        long asked = Long.getLong("bench.seed", 0);
        return asked == 0 ? System.nanoTime() : asked;
    }

    private boolean run() throws Exception {
        System.out.printf("seed %d, %d walkers, two nodes%n", SEED, WALKERS);
        var ports = nodes.stream().map(MortalNode::port).toList();
        var walkers = IntStream.range(0, WALKERS)
                .mapToObj(i -> new Survivor("第" + (i + 1) + "人", ports, acknowledged, answers, THINKS))
                .toList();
        var threads = walkers.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        for (int kill : order()) {
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(4_000));
            kill(kill);
        }
        walkers.forEach(Survivor::end);
        for (Thread thread : threads) {
            thread.join();
        }
        return report();
    }

    /** Who dies when: 0 and 1 a node, 2 the database, 3 the database hangs. */
    private List<Integer> order() {
        var order = new ArrayList<Integer>();
        IntStream.range(0, NODE_KILLS).forEach(i -> order.add(i % nodes.size()));
        IntStream.range(0, DATABASE_KILLS).forEach(i -> order.add(nodes.size()));
        IntStream.range(0, HANGS).forEach(i -> order.add(nodes.size() + 1));
        java.util.Collections.shuffle(order, random);
        return order;
    }

    private void kill(int which) throws Exception {
        int before = acknowledged.size();
        long began = System.nanoTime();
        String what;
        if (which > nodes.size()) {
            database.hang();
            what = "database hung";
        } else if (which == nodes.size()) {
            database.killAndStart();
            what = "database killed";
        } else {
            nodes.get(which).killAndStart();
            what = "node " + (which + 1) + " killed";
        }
        for (MortalNode node : nodes) {
            node.await();
        }
        System.out.printf("%s after %d acknowledged steps, all back after %.1f s%n", what, before, (System.nanoTime() - began) / 1e9);
    }

    private boolean report() throws Exception {
        var reckoning = Reckoning.of(database, acknowledged);
        System.out.printf("%nnodes killed %d, database killed %d, hung %d, acknowledged steps %d%n%s%n%s%n",
                NODE_KILLS, DATABASE_KILLS, HANGS, acknowledged.size(), answers, reckoning);
        System.out.printf("mails written %s, taken by the server %d%n",
                database.read("select count(*) from jianyi.outbox where state = 'sent'").get(0).get(0), mails.count());
        return reckoning.sound();
    }
}
