package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Prints what one suggestion costs the product and what the same walk costs a bare engine that checks rights and one that does not, in
 * one run on one PostgreSQL; then how the first page of tasks grows with the number of open ones. How to start it and how to read it:
 * {@code src/bench/README.md}.
 */
final class Bench {

    private static final int LIFECYCLES = Integer.getInteger("bench.lifecycles", 60);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 200);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 4);
    private static final int TASKS = Integer.getInteger("bench.tasks", 20_000);
    private static final boolean SAMPLES = Boolean.getBoolean("bench.samples");
    private static final String INDEX = System.getProperty("bench.index", "");

    private Bench() {}

    /** Runs everything and leaves nothing running. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "run");
        try (var database = Database.start(home);
                var mails = MailServer.start(0)) {
            database.create("product");
            try (var product = Server.product(database, home, "jianyi.demo-cases=false",
                    "spring.mail.host=127.0.0.1", "spring.mail.port=" + mails.port())) {
                if (ROUNDS > 0) {
                    compare(database, home, product);
                }
                if (TASKS > 0) {
                    grow(database, product);
                }
            }
        }
        System.exit(0);
    }

    private static void compare(Database database, Path home, Server product) throws Exception {
        database.create("rights");
        database.create("bare");
        try (var withRights = Server.bare(database, home, "rights", true);
                var without = Server.bare(database, home, "bare", false)) {
            compare(List.of(
                    new Contest("product", "product", database, product, CLIENTS),
                    new Contest("bare with rights", "rights", database, withRights, CLIENTS),
                    new Contest("bare without", "bare", database, without, CLIENTS)));
        }
        if (SAMPLES) {
            var sampler = new Sampler(product);
            new Thread(sampler).start();
            new Contest("product", "product", database, product, CLIENTS).warmUp(LIFECYCLES);
            sampler.print();
        }
    }

    private static void compare(List<Contest> contests) throws Exception {
        System.out.printf(
                "%d processors, %d clients, %d rounds of %d lifecycles%n",
                Runtime.getRuntime().availableProcessors(), CLIENTS, ROUNDS, LIFECYCLES);
        for (Contest contest : contests) {
            contest.warmUp(WARM_UP);
        }
        var turns = new ArrayList<>(contests);
        for (int round = 0; round < ROUNDS; round++) {
            contests.forEach(Contest::signIn);
            Meter.settle();
            for (Contest contest : turns) {
                contest.round(LIFECYCLES);
            }
            // Each begins once: whoever does finds another machine than who ends.
            Collections.rotate(turns, 1);
        }
        Table.print(contests.get(0).rounds(), contests.get(1).rounds(), contests.get(2).rounds());
    }

    private static void grow(Database database, Server product) throws Exception {
        if (ROUNDS == 0) {
            new Contest("product", "product", database, product, CLIENTS).warmUp(WARM_UP);
        }
        var page = new TaskPage(database, product);
        page.fill(1000);
        // The first askings are the JIT's.
        page.ask();
        page.ask();
        page.ask();
        var few = page.ask();
        double quick = speed(database, product, page, "1000 open");
        page.fill(TASKS);
        var many = page.ask();
        double slow = speed(database, product, page, TASKS + " open");
        System.out.printf("%n%-26s %10s %14s %8s %8s%n", "first page, p50 ms", "1000", TASKS, "ratio", "p95");
        print(few, many);
        System.out.printf("%-26s %10.2f %14.2f %8s%n", Contest.SPEED, quick, slow, ratio(slow, quick));
        if (!INDEX.isEmpty()) {
            database.run("product", INDEX.split(";"));
            database.run("product", "vacuum analyze");
            System.out.println("with " + INDEX);
            print(few, page.ask());
        }
    }

    /** How many cases are walked in a second while so many other tasks are open. */
    private static double speed(Database database, Server product, TaskPage page, String name) throws Exception {
        var contest = new Contest(name, "product", database, product, CLIENTS);
        contest.signIn();
        page.due("+");
        contest.round(LIFECYCLES);
        page.due("-");
        return contest.rounds().get(0).get(Contest.SPEED);
    }

    private static void print(Map<String, TaskPage.Took> few, Map<String, TaskPage.Took> many) {
        few.forEach((filter, one) -> {
            var other = many.get(filter);
            System.out.printf("%-26s %10.1f %14.1f %8s %8.1f%n",
                    filter, one.median(), other.median(), ratio(other.median(), one.median()), other.p95());
        });
    }

    private static String ratio(double one, double other) {
        return other == 0 ? "-" : String.format("%.2f", one / other);
    }
}
