package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.slf4j.LoggerFactory;

/**
 * Prints how long the product and a bare engine take from their process's start until they answer, each on tables that are there already,
 * in turns, and how much processor time that took, which depends less on what else the machine does. Both are started from their classes
 * and then once more with an archive of these classes. The first start, which makes the tables, is told apart.
 */
final class StartBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private final Database database;
    private final Path home;
    private final int mails;

    private StartBench(Database database, Path home, int mails) {
        this.database = database;
        this.home = home;
        this.mails = mails;
    }

    /** How long one start took, in seconds: by the clock, and of the process's and its compiler's work. */
    private record Start(double seconds, double cpu) {

        String told() {
            return "%.1f (%.1f)".formatted(seconds, cpu);
        }
    }

    /** Runs everything and leaves nothing running. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "run");
        try (var database = Database.start(home);
                var mails = MailServer.start(0)) {
            database.create("product");
            database.create("rights");
            new StartBench(database, home, mails.port()).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.printf("%-22s %14s %14s %8s%n", "seconds (processor's)", "product", "bare", "ratio");
        print("first", timed(product(Way.PLAIN)), timed(bare(Way.PLAIN)));
        var plain = compare("plain", Way.PLAIN, Way.PLAIN);
        var jars = Way.jars(home);
        timed(product(jars.archiving(home.resolve("product.jsa"))));
        timed(bare(jars.archiving(home.resolve("bare.jsa"))));
        var archived =
                compare("archive", jars.archived(home.resolve("product.jsa")), jars.archived(home.resolve("bare.jsa")));
        print("archive to plain", archived.get(0), plain.get(1));
    }

    /** The medians of the product and the bare engine. */
    private List<Start> compare(String what, Way product, Way bare) throws Exception {
        var ours = new ArrayList<Start>();
        var theirs = new ArrayList<Start>();
        for (int round = 1; round <= ROUNDS; round++) {
            ours.add(timed(product(product)));
            theirs.add(timed(bare(bare)));
            print(what + " " + round, ours.get(round - 1), theirs.get(round - 1));
        }
        print(what + ", median", median(ours), median(theirs));
        return List.of(median(ours), median(theirs));
    }

    private Callable<Server> product(Way way) {
        return () -> Server.product(way, database, home, "jianyi.demo-cases=false",
                "spring.mail.host=127.0.0.1", "spring.mail.port=" + mails);
    }

    private Callable<Server> bare(Way way) {
        return () -> Server.bare(way, database, home, "rights", true);
    }

    private static Start timed(Callable<Server> start) throws Exception {
        long before = System.nanoTime();
        try (var server = start.call()) {
            double seconds = (System.nanoTime() - before) / (double) TimeUnit.SECONDS.toNanos(1);
            return new Start(seconds, server.cpuMillis() / (double) TimeUnit.SECONDS.toMillis(1));
        }
    }

    private static Start median(List<Start> all) {
        return new Start(middle(all, Start::seconds), middle(all, Start::cpu));
    }

    private static double middle(List<Start> all, ToDoubleFunction<Start> figure) {
        return all.stream().mapToDouble(figure).sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    private static void print(String what, Start ours, Start theirs) {
        System.out.printf("%-22s %14s %14s %8.2f%n", what, ours.told(), theirs.told(), ours.seconds() / theirs.seconds());
    }
}
