package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Prints how long the product and a bare engine take from their process's start until they answer, each on tables that are there already,
 * in turns. The first start, which makes the tables, is told apart.
 */
final class StartBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private StartBench() {}

    /** Runs everything and leaves nothing running. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "run");
        try (var database = Database.start(home);
                var mails = MailServer.start(0)) {
            database.create("product");
            database.create("rights");
            Callable<Server> product = () -> Server.product(database, home, "jianyi.demo-cases=false",
                    "spring.mail.host=127.0.0.1", "spring.mail.port=" + mails.port());
            Callable<Server> bare = () -> Server.bare(database, home, "rights", true);
            System.out.printf("%-12s %10s %10s %8s%n", "seconds", "product", "bare", "ratio");
            print("first", seconds(product), seconds(bare));
            compare(product, bare);
        }
        System.exit(0);
    }

    private static void compare(Callable<Server> product, Callable<Server> bare) throws Exception {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = 1; round <= ROUNDS; round++) {
            ours.add(seconds(product));
            theirs.add(seconds(bare));
            print("round " + round, ours.get(round - 1), theirs.get(round - 1));
        }
        print("median", median(ours), median(theirs));
    }

    private static double seconds(Callable<Server> start) throws Exception {
        long before = System.nanoTime();
        try (var server = start.call()) {
            return (System.nanoTime() - before) / (double) TimeUnit.SECONDS.toNanos(1);
        }
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static void print(String what, double ours, double theirs) {
        System.out.printf("%-12s %10.1f %10.1f %8.2f%n", what, ours, theirs, ours / theirs);
    }
}
