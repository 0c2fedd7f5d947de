package jianyi.duty.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyScope;
import jianyi.deputy.Deputy;
import jianyi.duty.DutyAccess;
import jianyi.duty.DutyHands;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections to a file and answers them (上海市实施代表法办法 第五十一条: checked with the deputy, corrected, published). */
@Service
public class DutyObjectionDesk {

    private static final int LONGEST = 2000;
    private static final int YEARS = 6;

    private final DutyAccess access;
    private final Register register;
    private final Objections objections;
    private final ObjectionNews news;
    private final DutyHands hands;
    private final Clock clock;

    DutyObjectionDesk(
            DutyAccess access,
            Register register,
            Objections objections,
            ObjectionNews news,
            DutyHands hands,
            Clock clock) {
        this.access = access;
        this.register = register;
        this.objections = objections;
        this.news = news;
        this.hands = hands;
        this.clock = clock;
    }

    /** A fact somebody may object to, by its key. */
    public record Open(String key, String words) {}

    /** What may be objected to among these. */
    public static List<Open> open(List<DutyFact> facts) {
        return facts.stream()
                .map(fact -> new Open(FactKey.of(fact), fact.date() + " " + fact.words()))
                .distinct()
                .toList();
    }

    /**
     * Objects; the deputy himself, or a clerk on his word.
     *
     * @param typed {@code body} (may be missing), {@code fact} (empty when something is missing), {@code words}; of a clerk
     *     {@code enteredFrom}
     * @throws Refusal 404 for strangers, 403 for other readers, 400 naming the field
     */
    @Transactional
    public void object(Viewer viewer, String person, Map<String, String> typed) {
        var deputy = mandate(viewer, person, typed);
        var entering = hands.entering(viewer, typed, deputy);
        var words = Typed.text(typed, "words", "哪里不对", LONGEST);
        var key = Typed.optional(typed, "fact", "哪一项", 500);
        var fact = key == null ? null : fact(deputy, key);
        objections.add(
                deputy,
                key,
                fact == null ? null : fact.date() + " " + fact.words(),
                words,
                entering,
                OffsetDateTime.now(clock));
        news.made(deputy);
    }

    private Deputy mandate(Viewer viewer, String person, Map<String, String> typed) {
        var body = Typed.optional(typed, "body", "人大", 64);
        return access.readable(viewer, person).stream()
                .filter(one -> body == null || one.body().equals(body))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“人大”只能选列出的"));
    }

    private DutyFact fact(Deputy deputy, String key) {
        var today = LocalDate.now(clock);
        var scope = new DutyScope(deputy.body(), deputy.person(), today.minusYears(YEARS), today);
        return register.facts(scope).stream()
                .filter(one -> FactKey.of(one).equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“哪一项”只能选列出的"));
    }

    /**
     * Answers one; what is found right takes effect at once.
     *
     * @param typed {@code outcome}, {@code answer}; with {@code added} also {@code kind}, {@code date}, {@code added}
     * @throws Refusal 404 for strangers and unknown ones, 403 for other readers, 409 for one that was answered, 400 naming the field
     */
    @Transactional
    public void answer(Viewer viewer, String person, long id, Map<String, String> typed) {
        var read = access.readable(viewer, person);
        var it = objections
                .lock(id, person)
                .filter(one -> read.stream().anyMatch(mandate -> mandate.body().equals(one.body())))
                .orElseThrow(() -> Refusal.notFound("没有这条异议"));
        if (read.stream().noneMatch(one -> one.body().equals(it.body()) && access.decides(viewer, one))) {
            throw DutyAccess.undecided();
        }
        if (!it.open()) {
            throw Refusal.conflict("这条异议已经答复");
        }
        settle(viewer, it, typed);
        news.answered(it);
    }

    private void settle(Viewer viewer, Objection it, Map<String, String> typed) {
        var outcome = outcome(it, Typed.required("处理", typed.get("outcome"), 20));
        var answer = Typed.text(typed, "answer", "答复", LONGEST);
        if (outcome == Objection.Outcome.ADDED) {
            objections.adding(it.id(), addition(typed));
        }
        objections.answer(it.id(), outcome, answer, viewer, OffsetDateTime.now(clock));
    }

    private static Objection.Outcome outcome(Objection it, String typed) {
        return switch (typed) {
            case "added" -> Objection.Outcome.ADDED;
            case "source" -> Objection.Outcome.SOURCE;
            case "rejected" -> Objection.Outcome.REJECTED;
            case "struck" -> {
                if (it.fact() == null) {
                    throw Refusal.invalid("“处理”不能选划去：代表说的是少记了一项");
                }
                yield Objection.Outcome.STRUCK;
            }
            default -> throw Refusal.invalid("“处理”只能选列出的");
        };
    }

    private Addition addition(Map<String, String> typed) {
        var kind = register.kind(Typed.required("补记的类别", typed.get("kind"), 60))
                .orElseThrow(() -> Refusal.invalid("“补记的类别”只能选列出的"));
        var day = Typed.day(typed, "date", "补记的日期");
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("“补记的日期”不能晚于今天");
        }
        return new Addition(kind.code(), day, Typed.required("补记的内容", typed.get("added"), 200));
    }
}
