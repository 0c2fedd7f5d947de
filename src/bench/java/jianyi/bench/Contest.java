package jianyi.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** One of those compared: clients walk cases through its web API, and every round is metered. */
final class Contest {

    static final String SPEED = "lifecycles/s";

    private static final String REQUESTS = "requests";
    private static final String STATEMENTS = "statements";

    /** Of Java's CPU; from here on the JIT changes little. */
    private static final double QUIET = 0.05;

    private static final int PORTION = 20;

    private final String name;
    private final String databaseName;
    private final Database database;
    private final Server server;
    private final int clients;
    private final List<Lifecycle> walkers = new ArrayList<>();
    private final List<Map<String, Double>> rounds = new ArrayList<>();

    Contest(String name, String databaseName, Database database, Server server, int clients) {
        this.name = name;
        this.databaseName = databaseName;
        this.database = database;
        this.server = server;
        this.clients = clients;
    }

    /** New sessions over new connections, so that none has lapsed while the others had their turn. */
    void signIn() {
        Set<String> chosen = ConcurrentHashMap.newKeySet();
        walkers.clear();
        Stream.generate(() -> new Lifecycle(server, chosen)).limit(clients).forEach(walkers::add);
    }

    /** Walks until Java's JIT has become quiet, {@code most} cases at most, and tells how quiet. */
    void warmUp(int most) throws SQLException, InterruptedException, ExecutionException {
        signIn();
        int walked = 0;
        double share = 1;
        while (walked < most && share > QUIET) {
            int portion = Math.min(PORTION, most - walked);
            var before = Meter.read(database, databaseName, server);
            walk(portion);
            var used = Meter.read(database, databaseName, server).since(before, portion);
            share = used.get(Meter.JIT) / (used.get(Meter.JIT) + used.get(Meter.JVM));
            walked += portion;
        }
        System.out.printf("  %-20s %4d for warming up, JIT at last %.0f %% of Java's CPU%s%n",
                name, walked, 100 * share, share > QUIET ? ", not quiet yet" : "");
    }

    /** Walks so many cases and keeps what one costs; statements are counted in a few more that are not timed. */
    void round(int lifecycles) throws Exception {
        database.run(databaseName, "checkpoint");
        long asked = requests();
        var before = Meter.read(database, databaseName, server);
        double seconds = walk(lifecycles);
        asked = requests() - asked;
        Meter.settle();
        var used = new LinkedHashMap<String, Double>();
        used.put(SPEED, lifecycles / seconds);
        used.put(REQUESTS, (double) asked / lifecycles);
        used.putAll(Meter.read(database, databaseName, server).since(before, lifecycles));
        used.put(STATEMENTS, database.statements(databaseName, () -> walk(clients)) / (double) clients);
        rounds.add(used);
        System.out.printf("  %-20s %.2f lifecycles/s%n", name, used.get(SPEED));
    }

    /** What one case cost, round by round. */
    List<Map<String, Double>> rounds() {
        return rounds;
    }

    private long requests() {
        return walkers.stream().mapToLong(Lifecycle::requests).sum();
    }

    private double walk(int lifecycles) throws InterruptedException, ExecutionException {
        return Lifecycle.walk(walkers, lifecycles);
    }
}
