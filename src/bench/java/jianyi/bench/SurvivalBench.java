package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/**
 * Kills nodes and the database again and again under people at work, lets the database hang, have no room and no connection to give, and
 * prints what was lost, what was done twice and how long anybody waited for an answer. How to start it and how to read it:
 * {@code src/bench/README.md}.
 */
final class SurvivalBench {

    private static final int NODE_KILLS = Integer.getInteger("bench.nodes", 30);
    private static final int DATABASE_KILLS = Integer.getInteger("bench.databases", 10);
    private static final int HANGS = Integer.getInteger("bench.hangs", 3);
    private static final int CROWDS = Integer.getInteger("bench.crowds", 3);
    private static final int FULL = Integer.getInteger("bench.full", 3);
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
        try (var database = MortalDatabase.onASmallDisk(home);
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
        if (!database.hasASmallDisk()) {
            System.out.println("disk full: skipped, no small disk can be mounted here");
        }
        for (Blow blow : order()) {
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(4_000));
            strike(blow);
        }
        walkers.forEach(Survivor::end);
        for (Thread thread : threads) {
            thread.join();
        }
        return report();
    }

    /** Something that goes wrong, and is over when this returns. */
    private record Blow(String what, Act act) {}

    private interface Act {
        void happens() throws Exception;
    }

    private List<Blow> order() {
        var order = new ArrayList<Blow>();
        for (int i = 0; i < NODE_KILLS; i++) {
            int node = i % nodes.size();
            order.add(new Blow("node " + (node + 1) + " killed", nodes.get(node)::killAndStart));
        }
        order.addAll(Collections.nCopies(DATABASE_KILLS, new Blow("database killed", database::killAndStart)));
        order.addAll(Collections.nCopies(HANGS, new Blow("database hung", database::hang)));
        order.addAll(Collections.nCopies(CROWDS, new Blow("connections used up", database::crowd)));
        if (database.hasASmallDisk()) {
            order.addAll(Collections.nCopies(FULL, new Blow("disk full", database::fill)));
        }
        Collections.shuffle(order, random);
        return order;
    }

    private void strike(Blow blow) throws Exception {
        int before = acknowledged.size();
        long began = System.nanoTime();
        blow.act().happens();
        for (MortalNode node : nodes) {
            node.await();
        }
        System.out.printf("%s after %d acknowledged steps, all back after %.1f s%n", blow.what(), before, (System.nanoTime() - began) / 1e9);
    }

    private boolean report() throws Exception {
        var reckoning = Reckoning.of(database, acknowledged);
        System.out.printf("%nnodes killed %d, database killed %d, hung %d, crowded %d, its disk full %d, acknowledged steps %d%n%s%n%s%n",
                NODE_KILLS, DATABASE_KILLS, HANGS, CROWDS, database.hasASmallDisk() ? FULL : 0, acknowledged.size(), answers, reckoning);
        System.out.printf("mails written %s, taken by the server %d%n",
                database.read("select count(*) from jianyi.outbox where state = 'sent'").get(0).get(0), mails.count());
        return reckoning.sound();
    }
}
