package jianyi.bench;

import static jianyi.Town.map;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import jianyi.SignedIn;
import jianyi.SignedIn.Reply;
import jianyi.Town;

/**
 * Somebody who brings one suggestion after another from its start to the rating, whatever dies under him: who gets no answer looks again
 * and goes on where the case stands.
 */
final class Survivor implements Runnable {

    private static final Pattern NUMBER = Pattern.compile("yecun-\\d{4}-\\d{4}");
    private static final String UNIT = "yecunagri";

    /** Before looking once more, in milliseconds. */
    private static final int BREATH = 200;

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    /** The last step of all; whoever has ended it begins anew. */
    static final List<Step> STEPS = List.of(
            new Step("yecunClerk1", "user_review", map("reviewOutcome", "accept", "mode", "lead", "leadUnit", UNIT, "months", 3)),
            new Step(UNIT + "Handler1", "user_accept", map("accepted", true)),
            new Step(UNIT + "Handler1", "user_handle",
                    map("contactWay", "visit", "contactDate", TODAY, "contactNote", "到现场看过。", "next", "draft")),
            new Step(UNIT + "Handler1", "user_draftReply", map("replyText", "已修好。", "replyClass", "A")),
            new Step(UNIT + "Head1", "user_signReply", map("signed", true)),
            new Step("yecungovHead1", "user_issueReply", map("signed", true)),
            new Step("yecunClerk1", "user_checkReply", map("replyApproved", true)),
            new Step(UNIT + "Handler1", "user_deliverReply",
                    map("letterNumber", "夜农函〔2026〕1号", "letterDate", TODAY, "deliveredWay", "person", "deliveredOn", TODAY)),
            new Step("yecunDeputy1", "user_rate", map("overallRating", "satisfied")));

    private final List<Integer> nodes;
    private final Queue<Done> acknowledged;
    private final Answers answers;
    private final String name;
    private final int thinks;
    private final Map<String, SignedIn> browsers = new HashMap<>();
    private volatile boolean over;
    private int node;
    private int cases;

    record Step(String person, String task, Map<String, Object> form) {}

    /** What somebody was told is done. */
    record Done(String number, String task) {}

    /**
     * @param nodes ports, the next of which is asked after one that did not answer
     * @param acknowledged what they were told is done
     * @param thinks how long before each step, in milliseconds
     */
    Survivor(String name, List<Integer> nodes, Queue<Done> acknowledged, Answers answers, int thinks) {
        this.name = name;
        this.nodes = nodes;
        this.acknowledged = acknowledged;
        this.answers = answers;
        this.thinks = thinks;
    }

    /** Ends after the case under way. */
    void end() {
        over = true;
    }

    @Override
    public void run() {
        while (!over) {
            pause(thinks);
            var number = start();
            STEPS.forEach(step -> take(number, step));
        }
    }

    private String start() {
        var form = Town.form(Town.suggestion("关于" + name + "第" + ++cases + "件事的建议"));
        while (true) {
            var reply = ask("yecunDeputy1",
                    browser -> browser.post(SignedIn.API + "/process-definition/key/suggestion/submit-form", form));
            if (reply != null && reply.status() == 200) {
                var number = reply.json().path("businessKey").asText();
                acknowledged.add(new Done(number, "start"));
                return number;
            }
            // It had been taken, the answer was lost: 已提交，编号 …
            var before = reply == null ? null : NUMBER.matcher(reply.body());
            if (before != null && reply.status() == 409 && before.find()) {
                return before.group();
            }
        }
    }

    private void take(String number, Step step) {
        pause(thinks);
        boolean tried = false;
        while (true) {
            var tasks = ask(step.person(),
                    browser -> browser.post(SignedIn.API + "/task", Map.of("processInstanceBusinessKey", number)));
            if (tasks == null || tasks.status() != 200) {
                continue;
            }
            var open = StreamSupport.stream(tasks.json().spliterator(), false)
                    .filter(task -> task.path("taskDefinitionKey").asText().equals(step.task()))
                    .findFirst();
            if (open.isEmpty() && tried) {
                return;
            }
            if (open.isPresent()) {
                var id = open.get().path("id").asText();
                var reply = ask(step.person(),
                        browser -> browser.post(SignedIn.API + "/task/" + id + "/submit-form", Town.form(step.form())));
                tried = true;
                if (reply != null && reply.status() == 204) {
                    acknowledged.add(new Done(number, step.task()));
                    return;
                }
            }
            pause(BREATH);
        }
    }

    /** The answer of whichever node is there; null when there was none, or none that says anything about the case. */
    private Reply ask(String person, Function<SignedIn, Reply> call) {
        try {
            var browser = browsers.computeIfAbsent(person + node, key -> SignedIn.as(nodes.get(node), person));
            long asked = System.nanoTime();
            var reply = call.apply(browser);
            answers.note(reply, System.nanoTime() - asked);
            if (reply.status() < 500 && reply.status() != 401) {
                return reply;
            }
        } catch (UncheckedIOException | AssertionError | IllegalStateException away) {
            answers.none();
        }
        browsers.remove(person + node);
        node = (node + 1) % nodes.size();
        pause(BREATH);
        return null;
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
