package jianyi.bench;

import static jianyi.Town.map;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Five people at Tasklist who bring one suggestion after another from the deputy's start to the rating: a start and ten tasks, each
 * found in its list, read, claimed and handed in.
 */
final class Lifecycle {

    /** The unit that handles every suggestion; it does not sign for itself. */
    static final String UNIT = "yecunagri";
    /** Who submits and rates. */
    static final String DEPUTY = "yecunDeputy1";

    /** The unit's handler. */
    static final String HANDLER = UNIT + "Handler1";

    private static final int CHARACTERS = 1000;
    private static final String CLERK = "yecunClerk1";
    private static final String HEAD = UNIT + "Head1";
    private static final String GOVERNMENT = "yecungovHead1";
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final List<String> NONE = List.of();
    private static final AtomicLong COUNT = new AtomicLong();

    private static final List<Step> STEPS = List.of(
            new Step(CLERK, "user_review",
                    map("reviewOutcome", "accept", "mode", null, "leadUnit", null, "coUnits", NONE, "months", null, "keyItem", false),
                    map()),
            new Step(CLERK, "user_assign",
                    map("mode", "lead", "leadUnit", UNIT, "coUnits", NONE, "months", "3", "keyItem", false),
                    map("toGovernment", false)),
            new Step(HANDLER, "user_accept",
                    map("accepted", true),
                    map("unit", UNIT, "government", "yecungov", "part", "lead", "settler", "yecunClerk", "selfSigns", false,
                            "moved", false)),
            new Step(HANDLER, "user_handle",
                    map("contactWay", "visit", "contactDate", TODAY, "contactNote", "代表说明了情况。", "contactBy", null,
                            "contactPlace", null, "next", "draft"),
                    map("opinionsIn", true)),
            new Step(HANDLER, "user_draftReply",
                    map("replyText", new SuggestionTexts(2).characters(CHARACTERS), "replyClass", "A", "promise", null),
                    map()),
            new Step(HEAD, "user_signReply", map("signed", true, "signRemark", null), map()),
            new Step(GOVERNMENT, "user_issueReply", map("signed", true, "signRemark", null), map()),
            new Step(CLERK, "user_checkReply", map("replyApproved", true, "checkRemark", null), map()),
            new Step(HANDLER, "user_deliverReply",
                    map("letterNumber", "夜政函〔2026〕3号", "letterDate", TODAY, "deliveredWay", "person", "deliveredOn", TODAY),
                    map()),
            new Step(DEPUTY, "user_rate",
                    map("overallRating", "satisfied", "contactRating", null, "attitudeRating", null, "replyRating", null,
                            "resultRating", null, "classAgreed", true, "rateReason", null),
                    map("ratingOutcome", "close")));

    private final boolean bare;
    private final Set<String> chosen;
    private final SuggestionTexts texts;
    private final Map<String, Tasklist> people = new TreeMap<>();

    /** One form, and for an engine without our code what our code would have decided. */
    private record Step(String person, String task, Map<String, Object> form, Map<String, Object> decided) {

        Map<String, Object> sent(boolean bare) {
            var all = new HashMap<>(form);
            all.putAll(bare ? decided : Map.of());
            return all;
        }
    }

    /** Signs the five in. {@code chosen} is shared by all who work at the same server: ids of tasks that somebody is at. */
    Lifecycle(Server server, Set<String> chosen) {
        this.bare = !server.isProduct();
        this.chosen = chosen;
        this.texts = new SuggestionTexts(COUNT.incrementAndGet());
        people.put(DEPUTY, new Tasklist(server, DEPUTY, Tasklist.TODO));
        List.of(CLERK, HANDLER, HEAD, GOVERNMENT)
                .forEach(person -> people.put(person, new Tasklist(server, person, Tasklist.TODO)));
    }

    /** All walk at once until so many cases have been walked. @return how many seconds it took */
    static double walk(List<Lifecycle> walkers, int lifecycles) throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(lifecycles);
        var threads = Executors.newFixedThreadPool(walkers.size());
        long start = System.nanoTime();
        try {
            for (var walked : threads.invokeAll(walkers.stream().map(one -> one.client(left)).toList())) {
                walked.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private Callable<Void> client(AtomicInteger left) {
        return () -> {
            while (left.getAndDecrement() > 0) {
                walk();
            }
            return null;
        };
    }

    /** Walks one case to its end. */
    void walk() {
        start();
        STEPS.forEach(this::take);
    }

    /** Walks one case as far as the unit's first task. @return the task's id */
    String walkToUnit() {
        start();
        STEPS.subList(0, 2).forEach(this::take);
        return people.get(HANDLER).list().get(0).path("id").asText();
    }

    /** How many requests the five have sent. */
    long requests() {
        return people.values().stream().mapToLong(Tasklist::requests).sum();
    }

    private void start() {
        long count = COUNT.incrementAndGet();
        var form = map("title", "关于维修第" + count + "号水渠的建议", "category", "水利",
                "situation", texts.characters(CHARACTERS * 3 / 5), "proposal", texts.characters(CHARACTERS * 2 / 5),
                "coSigners", NONE, "disclosure", "full", "confidential", false, "research", null, "raisedBefore", null,
                "needsReply", true, "proposedUnit", null, "session", null);
        var start = new Step(DEPUTY, "start", form, map("body", "yecun", "government", "yecungov"));
        people.get(DEPUTY).start("suggestion", start.sent(bare), bare ? "yecun-" + count : null);
    }

    private void take(Step step) {
        people.get(step.person()).does(step.task(), step.sent(bare), chosen);
    }
}
