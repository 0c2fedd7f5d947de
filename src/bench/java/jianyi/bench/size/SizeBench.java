package jianyi.bench.size;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jianyi.SignedIn;
import jianyi.bench.Database;
import jianyi.bench.Server;
import org.slf4j.LoggerFactory;

/**
 * Prints how long a signed-in person waits for the pages that look over all cases, and for one case, in a district of few cases and in one of
 * many. How to start it and how to read it: {@code src/bench/README.md}.
 */
final class SizeBench {

    private static final int FEW = Integer.getInteger("bench.few", 10_000);
    private static final int MANY = Integer.getInteger("bench.cases", 1_000_000);
    private static final int ASKED = 100;
    private static final int WARM = 40;
    /** So often a page may not come; then it is not asked for any more. */
    private static final int FAILED = 5;
    private static final int PAGE = 300;
    private static final int SHEET = 60;

    /** Common things and rare places, alone and together. */
    private static final List<String> WORDS =
            List.of("路灯", "危桥 改建", "柳家沟村", "东王村 水渠", "垃圾清运", "桃李", "校车 超载", "第7组", "夜里一片漆黑", "养老 石赵");

    private final Database database;
    private final Server product;
    private final List<String> cases;
    private final List<String> recent;

    private SizeBench(Database database, Server product) throws SQLException {
        this.database = database;
        this.product = product;
        this.cases = ManyCases.some(database, ASKED + WARM);
        this.recent = ManyCases.recent(database, ASKED + WARM);
    }

    /** Milliseconds, sorted. */
    private record Times(double[] sorted) {

        double at(int percent) {
            return sorted[(sorted.length - 1) * percent / 100];
        }
    }

    /** Runs everything and leaves nothing behind, not even the tables. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "size");
        try (var database = Database.large(home)) {
            var few = times(database, home, FEW);
            database.run("postgres", "drop database product with (force)");
            print(few, times(database, home, MANY));
        }
        System.exit(0);
    }

    private static Map<String, Times> times(Database database, Path home, int cases) throws Exception {
        database.create("product");
        try (var product = Server.product(database, Files.createDirectories(home.resolve(String.valueOf(cases))))) {
            long start = System.nanoTime();
            new ManyCases(database).load(cases);
            System.out.printf("%,d cases loaded in %d s, %s%n", cases, (System.nanoTime() - start) / 1_000_000_000,
                    database.read("product", "select pg_size_pretty(pg_database_size('product'))").get(0).get(0));
            return new SizeBench(database, product).ask();
        }
    }

    private Map<String, Times> ask() {
        var times = new LinkedHashMap<String, Times>();
        var people = new LinkedHashMap<String, SignedIn>();
        people.put("district clerk", SignedIn.as(product.port(), "districtClerk1"));
        people.put("town's clerk", SignedIn.as(product.port(), "yecunClerk1"));
        people.put("unit's head", SignedIn.as(product.port(), "yecunagriHead1"));
        var clerk = people.get("town's clerk");
        people.forEach((who, browser) -> {
            ask(times, browser, who, "/board", i -> "/board");
            ask(times, browser, who, "/statistics", i -> "/statistics");
        });
        for (String path : List.of("/board", "/statistics")) {
            ask(times, clerk, "town's clerk", path + ", a case changed", i -> path, this::change);
        }
        ask(times, clerk, "town's clerk", "/cases/<number>", i -> "/cases/" + cases.get(i));
        people.forEach((who, browser) -> {
            ask(times, browser, who, "/cases", i -> "/cases");
            ask(times, browser, who, "/cases?q=", i -> "/cases?q=" + URLEncoder.encode(WORDS.get(i % WORDS.size()), StandardCharsets.UTF_8));
        });
        return times;
    }

    /** Makes every figure the town's case counts for, and the board, look at its month anew. */
    private void change(int i) {
        try {
            database.run("product", "set search_path = jianyi, public",
                    "update suggestion set state = state where number = '" + recent.get(i % recent.size()) + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(Map<String, Times> times, SignedIn browser, String who, String what, IntFunction<String> path) {
        ask(times, browser, who, what, path, i -> {});
    }

    private static void ask(
            Map<String, Times> times, SignedIn browser, String who, String what, IntFunction<String> path, IntConsumer before) {
        var taken = new ArrayList<Double>();
        int failed = 0;
        for (int i = 0; i < WARM + ASKED && failed < FAILED; i++) {
            if (i == WARM) {
                taken.clear();
            }
            before.accept(i);
            long start = System.nanoTime();
            boolean came = browser.page(path.apply(i)).status() == 200;
            taken.add(came ? (System.nanoTime() - start) / 1e6 : Double.POSITIVE_INFINITY);
            failed += came ? 0 : 1;
        }
        var all = new Times(taken.stream().mapToDouble(Double::doubleValue).sorted().toArray());
        System.out.printf("  %-44s p50 %8.1f  p95 %8.1f  did not come %d%n", who + "  " + what, all.at(50), all.at(95), failed);
        times.put(who + "  " + what, all);
    }

    private static void print(Map<String, Times> few, Map<String, Times> many) {
        System.out.printf("%n%-44s %9s %9s %9s %9s %7s %6s%n", "milliseconds", FEW + " p50", "p95", MANY + " p50", "p95", "ratio", "goal");
        few.forEach((page, before) -> {
            var after = many.get(page);
            int goal = page.contains("<") ? SHEET : PAGE;
            System.out.printf("%-44s %9.1f %9.1f %9.1f %9.1f %7.2f %6d %s%n", page, before.at(50), before.at(95), after.at(50),
                    after.at(95), after.at(50) / before.at(50), goal, after.at(95) <= goal ? "" : "missed");
        });
    }
}
