package jianyi.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jianyi.Town;

/** One of those compared: clients walk cases through its web API, and every round is metered. */
final class Contest {

    static final String SPEED = "lifecycles/s";

    private final String name;
    private final String databaseName;
    private final Database database;
    private final Server server;
    private final Lifecycle.Sends sends;
    private final List<Town> clients;
    private final List<Map<String, Double>> rounds = new ArrayList<>();

    Contest(String name, String databaseName, Database database, Server server, Lifecycle.Sends sends, int clients) {
        this.name = name;
        this.databaseName = databaseName;
        this.database = database;
        this.server = server;
        this.sends = sends;
        this.clients =
                IntStream.range(0, clients).mapToObj(i -> new Town(server.port())).toList();
    }

    /** Walks so many cases without counting them. */
    void warmUp(int lifecycles) throws InterruptedException, ExecutionException {
        walk(lifecycles);
    }

    /** Walks so many cases and keeps what they cost. */
    void round(int lifecycles) throws SQLException, InterruptedException, ExecutionException {
        database.run(databaseName, "checkpoint");
        var before = Meter.read(database, databaseName, server);
        double seconds = walk(lifecycles);
        Meter.settle();
        var used = new TreeMap<>(Meter.read(database, databaseName, server).since(before, lifecycles));
        used.put(SPEED, lifecycles / seconds);
        rounds.add(used);
        System.out.printf("  %-24s %.2f lifecycles/s%n", name, used.get(SPEED));
    }

    /** The median of all rounds for every figure. */
    Map<String, Double> result() {
        var median = new TreeMap<String, Double>();
        rounds.get(0).keySet().forEach(figure -> median.put(figure, median(rounds.stream()
                .map(round -> round.getOrDefault(figure, 0.0))
                .sorted()
                .toList())));
        return median;
    }

    private double walk(int lifecycles) throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(lifecycles);
        var threads = Executors.newFixedThreadPool(clients.size());
        long start = System.nanoTime();
        try {
            for (var walked : threads.invokeAll(clients.stream().map(c -> client(c, left)).toList())) {
                walked.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private Callable<Void> client(Town town, AtomicInteger left) {
        return () -> {
            while (left.getAndDecrement() > 0) {
                Lifecycle.walk(town, sends);
            }
            return null;
        };
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
