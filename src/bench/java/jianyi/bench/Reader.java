package jianyi.bench;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import jianyi.SignedIn;
import jianyi.SignedIn.Reply;

/** Somebody on an ordinary morning: the list with its cards and numbers every few seconds, now and then a case. */
final class Reader implements Runnable {

    /** Between two looks, on average. */
    private static final int BREATH = 10_000;

    private static final Pattern SHEET = Pattern.compile("/cases/[a-z]+-\\d{4}-\\d{4}");

    private final SignedIn browser;
    private final Random random;
    private final Queue<Answer> answers;
    private final String list;
    private volatile boolean over;

    /** What stands for a connection that broke. */
    private static final int NONE = 599;

    /** How long an answer took, in milliseconds. */
    record Answer(String kind, double millis, int status) {}

    /** Signs in. */
    Reader(int port, String person, long seed, Queue<Answer> answers) {
        this.browser = SignedIn.as(port, person);
        this.random = new Random(seed);
        this.answers = answers;
        this.list = SignedIn.API + "/filter/" + todo() + "/list?firstResult=0&maxResults=15";
    }

    private String todo() {
        return StreamSupport.stream(browser.get(SignedIn.API + "/filter").json().spliterator(), false)
                .filter(filter -> filter.path("name").asText().equals(Tasklist.TODO))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    void end() {
        over = true;
    }

    @Override
    public void run() {
        while (!over) {
            try {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * BREATH));
                look();
            } catch (UncheckedIOException broken) {
                // Counted; he looks again later.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        var page = timed("list", () -> browser.post(list, "{}", Map.of("Accept", "application/hal+json")));
        timed("numbers", () -> browser.get("/api/tasks/counts"));
        var tasks = StreamSupport.stream(page.json().path("_embedded").path("task").spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
        if (!tasks.isEmpty()) {
            timed("cards", () -> browser.get("/api/tasks/cards?tasks=" + String.join(",", tasks)));
        }
        if (random.nextInt(3) == 0) {
            readsOn(timed("ledger", () -> browser.page("/cases")).body());
        }
    }

    private void readsOn(String ledger) {
        var cases = SHEET.matcher(ledger).results().map(MatchResult::group).distinct().toList();
        if (!cases.isEmpty()) {
            timed("sheet", () -> browser.page(cases.get(random.nextInt(cases.size()))));
        }
    }

    private Reply timed(String kind, Supplier<Reply> call) {
        long start = System.nanoTime();
        int status = NONE;
        try {
            var reply = call.get();
            status = reply.status();
            return reply;
        } finally {
            answers.add(new Answer(kind, (System.nanoTime() - start) / 1e6, status));
        }
    }
}
