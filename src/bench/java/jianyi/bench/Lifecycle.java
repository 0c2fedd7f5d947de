package jianyi.bench;

import static jianyi.Town.map;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import jianyi.SignedIn;
import jianyi.Town;

/** One suggestion from the deputy's start to the rating: eleven steps, twenty-one calls of Tasklist's web API. */
final class Lifecycle {

    /** The unit that handles every suggestion; it does not sign for itself. */
    static final String UNIT = "yecunagri";
    /** Who submits and rates. */
    static final String DEPUTY = "yecunDeputy1";

    /** The unit's handler. */
    static final String HANDLER = UNIT + "Handler1";

    private static final String CLERK = "yecunClerk1";
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final AtomicLong COUNT = new AtomicLong();
    private static final List<Step> STEPS = List.of(
            new Step(CLERK, "user_review", map("reviewOutcome", "accept"), map("reviewOutcome", "accept")),
            new Step(
                    CLERK,
                    "user_assign",
                    map("mode", "lead", "leadUnit", UNIT, "months", "3"),
                    map("toGovernment", false)),
            new Step(
                    HANDLER,
                    "user_accept",
                    map("accepted", true),
                    map(
                            "accepted", true, "unit", UNIT, "government", "yecungov", "part", "lead", "settler", "yecunClerk",
                            "selfSigns", false, "moved", false)),
            new Step(
                    HANDLER,
                    "user_handle",
                    map("contactWay", "visit", "contactDate", TODAY, "contactNote", "代表说明了情况。", "next", "draft"),
                    map("next", "draft", "opinionsIn", true)),
            new Step(
                    HANDLER,
                    "user_draftReply",
                    map("replyText", "现将办理情况答复如下：\n一、已安排维修。\n二、明确管护人。", "replyClass", "A"),
                    map()),
            new Step(UNIT + "Head1", "user_signReply", map("signed", true), map("signed", true)),
            new Step("yecungovHead1", "user_issueReply", map("signed", true), map("signed", true)),
            new Step(CLERK, "user_checkReply", map("replyApproved", true), map("replyApproved", true)),
            new Step(
                    HANDLER,
                    "user_deliverReply",
                    map("letterNumber", "夜政函〔2026〕3号", "letterDate", TODAY, "deliveredWay", "person", "deliveredOn", TODAY),
                    map()),
            new Step(DEPUTY, "user_rate", map("overallRating", "satisfied", "classAgreed", true),
                    map("ratingOutcome", "close")));

    private Lifecycle() {}

    /** What is sent with each form. */
    enum Sends {
        /** The form's fields: the product. */
        FORM,
        /** Only what the next gateway asks, as process variables: the cheapest bare engine. */
        FACTS,
        /** Both, as process variables: what the same forms do on an engine without our door. */
        BOTH
    }

    /** Walks one case to its end. */
    static void walk(Town town, Sends sends) {
        var number = start(town, sends);
        STEPS.forEach(step -> step.take(town, number, sends));
    }

    /** Walks one case as far as the unit's first task. @return its number */
    static String walkToUnit(Town town) {
        var number = start(town, Sends.FORM);
        STEPS.subList(0, 2).forEach(step -> step.take(town, number, Sends.FORM));
        return number;
    }

    private static String start(Town town, Sends sends) {
        var title = "关于维修第" + COUNT.incrementAndGet() + "号水渠的建议";
        var fields = Town.suggestion(title);
        return sends == Sends.FORM ? town.suggest(DEPUTY, fields) : bare(town, fields, sends);
    }

    /** A bare engine gives no case numbers; the caller names one. */
    private static String bare(Town town, Map<String, Object> form, Sends sends) {
        var number = "yecun-" + COUNT.get();
        var facts = map("body", "yecun", "government", "yecungov");
        var call = new HashMap<>(Town.form(new Step(DEPUTY, "start", form, facts).sent(sends)));
        call.put("businessKey", number);
        var reply = town.as(DEPUTY).post(SignedIn.API + "/process-definition/key/suggestion/submit-form", call);
        if (reply.status() != 200) {
            throw new IllegalStateException("the bare engine refuses a start: " + reply);
        }
        return number;
    }

    /** One user task: looked up by its case number, then submitted. */
    private record Step(String person, String task, Map<String, Object> form, Map<String, Object> facts) {

        void take(Town town, String number, Sends sends) {
            var reply = town.submit(person, town.open(person, task, number), sent(sends));
            if (reply.status() != 204) {
                throw new IllegalStateException(person + " " + task + " " + number + ": " + reply);
            }
        }

        Map<String, Object> sent(Sends sends) {
            var sent = new HashMap<>(sends == Sends.FACTS ? facts : form);
            if (sends == Sends.BOTH) {
                sent.putAll(facts);
            }
            return sent;
        }
    }
}
