package jianyi.suggestion.handling;

import java.time.Clock;
import java.time.OffsetDateTime;
import jianyi.calendar.ChineseDates;
import jianyi.casework.step.Steps;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Contact;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit does before it replies: take the case or ask to be relieved, talk with the deputy, give an opinion. */
@Service
public class HandlingDesk {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Deadlines deadlines;
    private final DeadlineDesk dates;
    private final UnitRefusals refusals;
    private final AssignmentReader reader;
    private final Offices offices;
    private final People people;
    private final Chronicle chronicle;
    private final Steps steps;
    private final Terms terms;
    private final Clock clock;

    HandlingDesk(
            Suggestions suggestions,
            Handlings handlings,
            Deadlines deadlines,
            DeadlineDesk dates,
            UnitRefusals refusals,
            AssignmentReader reader,
            Offices offices,
            People people,
            Chronicle chronicle,
            Steps steps,
            Terms terms,
            Clock clock) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.dates = dates;
        this.refusals = refusals;
        this.reader = reader;
        this.offices = offices;
        this.people = people;
        this.chronicle = chronicle;
        this.steps = steps;
        this.terms = terms;
        this.clock = clock;
    }

    /** One handling by its id. */
    public Handling get(long id) {
        return handlings.get(id);
    }

    /** Ties a handling to its running process. */
    @Transactional
    public Handling begin(long id, String instance) {
        handlings.begin(id, instance);
        return handlings.get(id);
    }

    /** Notes the first opening by somebody of the unit 签收; later ones and strangers change nothing. */
    @Transactional
    public void open(long id, String person) {
        var handling = handlings.get(id);
        if (handling.openedAt() != null || !people.posts(person).contains(new Post(handling.unit(), Role.HANDLER))) {
            return;
        }
        // The case first, as everybody does; meanwhile it may have been taken back.
        suggestions.lock(handling.number());
        if (!handlings.get(id).state().ended() && handlings.open(id, person, OffsetDateTime.now(clock))) {
            chronicle.note(handling.number(), person, CaseEntry.SIGNED_FOR, offices.name(handling.unit()) + "签收", null);
        }
    }

    /**
     * The unit takes the case, or asks to be relieved with reason and proper unit 退办.
     *
     * @return whether it took the case
     * @throws Refusal 400 when a reason or the proper unit is missing, or the unit has answered the suggestion before
     */
    @Transactional
    public boolean accept(long id, Step step) {
        var handling = locked(id, step);
        if (step.answers().decided("accepted")) {
            handlings.accept(id, terms.today());
            chronicle.note(step, CaseEntry.UNIT_ACCEPTED, offices.name(handling.unit()) + "接收办理", null);
            return true;
        }
        if (steps.over(step.number(), "user_accept", id)) {
            throw step.answers().wrong("accepted", "：退办期已过，不能再退办；确需调整的，请与交办的一方联系");
        }
        if (answeredBefore(handling)) {
            throw step.answers().wrong("accepted", "：本单位已答复过这件建议，再次办理时不能退办；确需调整的，请与交办的一方联系");
        }
        var reason = step.answers().need("refusalReason");
        var proper = step.answers().need("properUnit");
        var body = suggestions.lock(step.number()).body();
        reader.known(body, proper, step.answers(), "properUnit", true);
        if (proper.equals(handling.unit())) {
            throw step.answers().wrong("properUnit", "不能是本单位");
        }
        handlings.refuse(id, reason, proper);
        refusals.ask(id, step.person());
        chronicle.note(
                step,
                CaseEntry.REFUSAL_ASKED,
                offices.name(handling.unit()) + "申请退办",
                reason + "\n建议改由" + offices.name(proper) + "承办");
        return false;
    }

    /** Who has answered once has taken the matter for his own; a unit that joins later may still refuse. */
    private boolean answeredBefore(Handling now) {
        return handlings.of(now.number()).stream()
                .anyMatch(h -> h.round() < now.round()
                        && h.unit().equals(now.unit())
                        && h.state().answered());
    }

    /** The unit's head agrees to the refusal, or keeps the case. */
    @Transactional
    public boolean consentToRefusal(long id, Step step) {
        var handling = locked(id, step);
        boolean consented = step.answers().decided("consented");
        refusals.consent(id, consented, step.person());
        if (!consented) {
            handlings.accept(id, terms.today());
        }
        chronicle.note(
                step,
                CaseEntry.REFUSAL_CONSENTED,
                offices.name(handling.unit()) + (consented ? "负责人同意退办" : "负责人决定继续办理"),
                null);
        return consented;
    }

    /**
     * Whoever assigned settles a refusal: not upheld, the unit must go on; upheld, another unit takes its place under the date
     * that the deputy was told.
     *
     * @return the handling that goes on: the same one, or the new unit's
     */
    @Transactional
    public long settleRefusal(long id, Step step) {
        var handling = locked(id, step);
        var remark = step.answers().text("settleRemark").orElse(null);
        if (!step.answers().decided("refusalUpheld")) {
            refusals.settle(id, null, step.person(), remark);
            handlings.accept(id, terms.today());
            chronicle.note(step, CaseEntry.REFUSAL_SETTLED, "不准退办，由" + offices.name(handling.unit()) + "继续办理", remark);
            return id;
        }
        var unit = step.answers().need("newUnit");
        reader.known(suggestions.lock(step.number()).body(), unit, step.answers(), "newUnit", false);
        if (handlings.of(step.number()).stream()
                .anyMatch(h -> h.unit().equals(unit) && !h.state().ended())) {
            throw step.answers().wrong("newUnit", "已经在办理这件建议");
        }
        boolean reset = step.answers().flag("resetDue", false);
        var reason = reset ? step.answers().need("settleRemark") : remark;
        refusals.settle(id, unit, step.person(), reason);
        handlings.end(id, Handling.State.MOVED, terms.today());
        chronicle.note(step, CaseEntry.REFUSAL_SETTLED, "准予退办，改由" + offices.name(unit) + "承办", reason);
        long goesOn = handlings.add(handling.movedTo(unit, deadlines::get));
        if (reset) {
            restart(handling, reason, step);
        }
        return goesOn;
    }

    /** The deputy was told a day; whoever assigned may count anew, but never beyond what the law allows (代表法 第五十一条). */
    private void restart(Handling handling, String reason, Step step) {
        var present = deadlines.get(handling.deadline());
        var anew = terms.again(present, "改交");
        var furthest = terms.furthest(suggestions.lock(step.number()).body(), present);
        if (anew.due().isAfter(furthest)) {
            throw step.answers()
                    .wrong(
                            "resetDue",
                            "：重新计算到" + ChineseDates.format(anew.due()) + "，超过法定的最长期限" + ChineseDates.format(furthest)
                                    + "，请不选此项");
        }
        for (var change : dates.restart(step.number(), present.id(), anew, reason, step.person())) {
            chronicle.note(
                    step,
                    CaseEntry.RECKONED,
                    change.what() + "重新计算",
                    "原为" + ChineseDates.format(change.before()) + "，现为" + ChineseDates.format(change.after()));
        }
    }

    /**
     * Records a contact with the deputy; a draft may follow only after a real one.
     *
     * @return {@code contact} or {@code draft}
     * @throws Refusal 400 when the day lies ahead, or a draft is asked for too early
     */
    @Transactional
    public String contact(long id, Step step) {
        locked(id, step);
        var answers = step.answers();
        var day = answers.needDate("contactDate");
        if (day.isAfter(terms.today())) {
            throw answers.wrong("contactDate", "不能晚于今天");
        }
        var made = new Contact(
                0,
                id,
                answers.need("contactWay"),
                day,
                answers.need("contactNote"),
                answers.text("contactBy").orElse(null),
                answers.text("contactPlace").orElse(null),
                step.person(),
                OffsetDateTime.now(clock));
        handlings.contact(id, made);
        chronicle.note(step, CaseEntry.CONTACTED, Words.of(Words.CONTACT, made.way()) + "代表", made.note());
        var next = answers.need("next");
        if (next.equals("draft")) {
            ContactRule.check(handlings.contacts(id), answers);
            handlings.move(id, awaitsOpinions(step.number(), id) ? Handling.State.AWAITING : Handling.State.DRAFTING);
        }
        return next;
    }

    /** A co-unit's opinion, which goes to the lead unit and not to the deputy. */
    @Transactional
    public void opine(long id, Step step) {
        var handling = locked(id, step);
        handlings.opine(id, step.answers().need("opinion"), step.person(), terms.today());
        chronicle.note(step, CaseEntry.OPINED, offices.name(handling.unit()) + "提交会办意见", null);
    }

    /** Whether a lead unit's draft still has to wait for a co-unit of the same round. */
    public boolean awaitsOpinions(String number, long lead) {
        return !handlings.owing(handlings.get(lead)).isEmpty();
    }

    /** The lead's handling in the round of this co-unit, when its draft has been waiting and waits no longer. */
    @Transactional
    public java.util.Optional<Handling> leadToWake(long coUnit) {
        var co = handlings.get(coUnit);
        suggestions.lock(co.number());
        return handlings.of(co.number()).stream()
                .filter(h -> h.round() == co.round() && h.part() == Part.LEAD && h.state() == Handling.State.AWAITING)
                .filter(lead -> !awaitsOpinions(co.number(), lead.id()))
                .findFirst()
                .map(this::drafting);
    }

    private Handling drafting(Handling lead) {
        handlings.move(lead.id(), Handling.State.DRAFTING);
        return lead;
    }

    private Handling locked(long id, Step step) {
        suggestions.lock(step.number());
        return handlings.get(id);
    }
}
