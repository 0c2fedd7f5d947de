package jianyi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jianyi.SignedIn;
import jianyi.bench.SuggestionTexts.Text;
import org.slf4j.LoggerFactory;

/**
 * Prints how long the search for similar suggestions takes over many texts, as a browser sees it, over the same on an empty table, and how
 * many retold suggestions find what they retell among the first five. How to start it and how to read it: {@code src/bench/README.md}.
 */
final class SimilarBench {

    private static final int TEXTS = Integer.getInteger("bench.texts", 200_000);
    private static final int RETOLD = 300;
    private static final int PORTION = 10_000;
    private static final List<String> BODIES = List.of("yecun", "yecun", "shahezi", "district");
    private static final Pattern CASE = Pattern.compile("href=\"/cases/([^\"]+)\"");

    private final Database database;
    private final Server product;

    private SimilarBench(Database database, Server product) {
        this.database = database;
        this.product = product;
    }

    /** A suggestion with the number of the one it retells. */
    private record Question(String number, Text text) {}

    /** Runs everything and leaves nothing running. */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "run");
        try (var database = Database.start(home)) {
            database.create("product");
            try (var product = Server.product(database, home)) {
                new SimilarBench(database, product).run();
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        var texts = new SuggestionTexts(1);
        var warm = IntStream.range(0, RETOLD).mapToObj(i -> new Question("", texts.next())).toList();
        ask("districtClerk1", warm, true);
        ask("districtClerk1", warm, true);
        var empty = ask("districtClerk1", warm, true);
        System.out.printf("%n%-34s %8s %8s %8s %8s %8s %8s%n",
                "milliseconds, " + TEXTS + " texts", "p50", "p95", "p99", "ratio", "CPU Java", "CPU PG");
        print("almost empty table", empty, empty);
        var questions = fill(texts);
        ask("districtClerk1", warm, true);
        ask("yecunDeputy7", warm, false);
        print("district clerk, whole text", ask("districtClerk1", questions, true), empty);
        print("district clerk, title only", ask("districtClerk1", questions, false), empty);
        print("town's clerk, whole text", ask("yecunClerk1", questions, true), empty);
        print("deputy, whole text", ask("yecunDeputy7", questions, true), empty);
        print("deputy, title only", ask("yecunDeputy7", questions, false), empty);
        System.out.printf("%nretold ones found among the first five: %s (whole text), %s (title only)%n",
                recall(questions, true), recall(questions, false));
    }

    private List<Question> fill(SuggestionTexts texts) throws Exception {
        database.run("product",
                "alter table jianyi.suggestion disable trigger user", "drop index jianyi.suggestion_likeness_marks");
        var questions = new ArrayList<Question>();
        for (int from = 0; from < TEXTS; from += PORTION) {
            var rows = new StringBuilder();
            for (int i = from; i < Math.min(TEXTS, from + PORTION); i++) {
                var text = texts.next();
                var body = BODIES.get(i % BODIES.size());
                var number = "%s-%d-%06d".formatted(body, 2010 + i % 15, i);
                if (i % Math.max(1, TEXTS / RETOLD) == 0) {
                    questions.add(new Question(number, texts.again(text)));
                }
                rows.append(String.join("\t", number, body, "x", body + "Deputy5", "某代表", text.title(), text.situation(),
                        text.proposal(), "其他", "title", (2010 + i % 15) + "-06-01", "CLOSED", "2010-01-01")).append('\n');
            }
            database.copy("product",
                    "jianyi.suggestion (number, body, instance, deputy, deputy_name, title, situation, proposal, category, disclosure,"
                            + " submitted_at, state, accepted_on)",
                    new StringReader(rows.toString()));
        }
        likenesses();
        return questions;
    }

    /** What the trigger does for each case, for all at once, in as many sessions as there are processors. */
    private void likenesses() throws Exception {
        int sessions = Runtime.getRuntime().availableProcessors();
        var threads = IntStream.range(0, sessions).mapToObj(i -> new Thread(() -> {
            try {
                database.run("product", """
                        insert into jianyi.suggestion_likeness (number, title, words, wording)
                        select number, jianyi.similar_title(s.title), text.words, text.wording
                        from jianyi.suggestion s, jianyi.similar_marks(concat_ws(E'\\n', situation, proposal)) as text
                        where abs(hashtext(number)) %% %d = %d
                        on conflict do nothing""".formatted(sessions, i));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        })).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        database.run("product",
                "create index suggestion_likeness_marks on jianyi.suggestion_likeness using gin (marks) with (fastupdate = off)",
                "alter table jianyi.suggestion enable trigger user");
        database.run("product", "vacuum analyze");
    }

    /** Milliseconds of each answer, sorted, and of each processor for one. */
    private record Times(double[] sorted, double java, double postgres) {

        double at(int percent) {
            return sorted[(sorted.length - 1) * percent / 100];
        }
    }

    private Times ask(String person, List<Question> questions, boolean whole) throws SQLException {
        var browser = SignedIn.as(product.port(), person);
        var token = browser.tokenOn("/cases/new");
        var before = Meter.read(database, "product", product);
        double[] times = questions.stream()
                .mapToDouble(question -> {
                    long start = System.nanoTime();
                    answer(browser, token, question, whole);
                    return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
                })
                .sorted()
                .toArray();
        var used = Meter.read(database, "product", product).since(before, questions.size());
        return new Times(times, used.get(Meter.JVM), used.get(Meter.POSTGRES));
    }

    private String recall(List<Question> questions, boolean whole) {
        var browser = SignedIn.as(product.port(), "districtClerk1");
        var token = browser.tokenOn("/cases/new");
        long found = questions.stream()
                .filter(question -> CASE.matcher(answer(browser, token, question, whole))
                        .results()
                        .limit(5)
                        .anyMatch(match -> match.group(1).equals(question.number())))
                .count();
        return found + " of " + questions.size();
    }

    private static String answer(SignedIn browser, String token, Question question, boolean whole) {
        var text = question.text();
        var reply = browser.submit("/api/similar", token,
                Map.of("title", text.title(), "text", whole ? text.situation() + "\n" + text.proposal() : ""));
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.toString());
        }
        return reply.body();
    }

    private static void print(String who, Times times, Times empty) {
        System.out.printf("%-34s %8.1f %8.1f %8.1f %8.2f %8.1f %8.1f%n",
                who, times.at(50), times.at(95), times.at(99), times.at(95) / empty.at(95), times.java(), times.postgres());
    }
}
