package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Prints what one suggestion costs the product and what the same walk costs a bare engine, in one run on one PostgreSQL; then
 * how the first page of tasks grows with the number of open ones. How to start it and how to read it: {@code src/bench/README.md}.
 */
final class Bench {

    private static final int LIFECYCLES = Integer.getInteger("bench.lifecycles", 60);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 100);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 4);
    private static final int TASKS = Integer.getInteger("bench.tasks", 20_000);
    private static final boolean AUTHORIZATIONS = Boolean.getBoolean("bench.authorizations");
    private static final boolean SAMPLES = Boolean.getBoolean("bench.samples");
    private static final String INDEX = System.getProperty("bench.index", "");

    private Bench() {}

    /** Runs everything and leaves nothing running. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "run");
        try (var database = Database.start(home)) {
            database.create("product");
            database.create("bare");
            try (var product = Server.product(database, home);
                    var bare = Server.bare(database, home, AUTHORIZATIONS)) {
                if (ROUNDS > 0) {
                    compare(database, product, bare);
                }
                if (TASKS > 0) {
                    grow(database, product);
                }
            }
        }
        System.exit(0);
    }

    private static void compare(Database database, Server product, Server bare) throws Exception {
        var contests = List.of(
                new Contest("product", "product", database, product, Lifecycle.Sends.FORM, CLIENTS),
                new Contest("bare, gateway facts", "bare", database, bare, Lifecycle.Sends.FACTS, CLIENTS),
                new Contest("bare, whole forms", "bare", database, bare, Lifecycle.Sends.BOTH, CLIENTS));
        System.out.printf(
                "%d processors, %d clients, %d rounds of %d lifecycles after %d for warming up%n",
                Runtime.getRuntime().availableProcessors(), CLIENTS, ROUNDS, LIFECYCLES, WARM_UP);
        contests.get(0).warmUp(WARM_UP);
        contests.get(2).warmUp(WARM_UP);
        Meter.settle();
        for (int round = 0; round < ROUNDS; round++) {
            for (Contest contest : contests) {
                contest.round(LIFECYCLES);
            }
        }
        print(contests.stream().map(Contest::result).toList());
        if (SAMPLES) {
            var sampler = new Sampler(product);
            new Thread(sampler).start();
            contests.get(0).warmUp(LIFECYCLES);
            sampler.print();
        }
    }

    private static void print(List<Map<String, Double>> results) {
        System.out.printf("%n%-26s %10s %14s %14s %8s %8s%n", "one lifecycle", "product", "bare (facts)", "bare (forms)", "ratio", "ratio");
        results.get(0).forEach((figure, product) -> {
            double facts = results.get(1).getOrDefault(figure, 0.0);
            double forms = results.get(2).getOrDefault(figure, 0.0);
            System.out.printf(
                    "%-26s %10.1f %14.1f %14.1f %8s %8s%n", figure, product, facts, forms, ratio(product, facts), ratio(product, forms));
        });
    }

    private static void grow(Database database, Server product) throws Exception {
        var page = new TaskPage(database, product);
        page.fill(1000);
        page.ask();
        var few = page.ask();
        page.fill(TASKS);
        var many = page.ask();
        System.out.printf("%n%-26s %10s %14s %8s%n", "first page, p50 ms", "1000", TASKS, "ratio");
        print(few, many);
        if (!INDEX.isEmpty()) {
            database.run("product", INDEX.split(";"));
            database.run("product", "vacuum analyze");
            System.out.println("with " + INDEX);
            print(few, page.ask());
        }
    }

    private static void print(Map<String, Double> few, Map<String, Double> many) {
        few.forEach((filter, one) -> System.out.printf(
                "%-26s %10.1f %14.1f %8s%n", filter, one, many.get(filter), ratio(many.get(filter), one)));
    }

    private static String ratio(double one, double other) {
        return other == 0 ? "-" : String.format("%.2f", one / other);
    }
}
