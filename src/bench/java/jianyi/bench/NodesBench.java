package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/**
 * Prints how many lifecycles a second one node walks, and two that share database and machine, the clients split between them. How to start
 * it and how to read it: {@code src/bench/README.md}.
 */
final class NodesBench {

    private static final int LIFECYCLES = Integer.getInteger("bench.lifecycles", 60);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 200);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 4);

    private NodesBench() {}

    /** Runs everything and leaves nothing running. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "run");
        try (var database = Database.start(home);
                var mails = MailServer.start(0)) {
            database.create("product");
            try (var one = node(database, home.resolve("one"), mails);
                    var two = node(database, home.resolve("two"), mails)) {
                compare(one, two);
            }
        }
        System.exit(0);
    }

    private static Server node(Database database, Path home, MailServer mails) throws Exception {
        return Server.product(database, Files.createDirectories(home), "jianyi.demo-cases=false", "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + mails.port());
    }

    private static void compare(Server one, Server two) throws Exception {
        walk(WARM_UP, one);
        walk(WARM_UP, two);
        System.out.printf("%d processors, %d clients, rounds of %d lifecycles%n%n", Runtime.getRuntime().availableProcessors(), CLIENTS,
                LIFECYCLES);
        System.out.printf("%-14s %10s %10s %8s%n", Contest.SPEED, "one node", "two nodes", "ratio");
        for (int round = 1; round <= ROUNDS; round++) {
            double alone = walk(LIFECYCLES, one);
            double together = walk(LIFECYCLES, one, two);
            System.out.printf("%-14s %10.2f %10.2f %8.2f%n", "round " + round, alone, together, together / alone);
        }
    }

    /** Each client at one of the nodes, in turns. @return lifecycles a second */
    private static double walk(int lifecycles, Server... nodes) throws InterruptedException, ExecutionException {
        Set<String> chosen = ConcurrentHashMap.newKeySet();
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new Lifecycle(nodes[i % nodes.length], chosen))
                .toList();
        return lifecycles / Lifecycle.walk(clients, lifecycles);
    }
}
