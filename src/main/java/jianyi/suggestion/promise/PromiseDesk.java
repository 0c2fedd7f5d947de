package jianyi.suggestion.promise;

import static jianyi.suggestion.State.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Filled;
import jianyi.casework.act.Hands;
import jianyi.casework.act.WayDoor;
import jianyi.casework.time.DateFollower;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.followup.undertaking.Undertaking;
import jianyi.followup.undertaking.Undertaking.State;
import jianyi.followup.undertaking.UndertakingDesk;
import jianyi.followup.undertaking.Undertakings;
import jianyi.office.Role;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.CaseFollower;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.Replies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows promises. One ends when the deputy confirms it or the unit explains itself in writing; silence never confirms. */
@Service
public class PromiseDesk implements CaseFollower, DateFollower {

    private final Suggestions suggestions;
    private final Replies replies;
    private final Undertakings undertakings;
    private final UndertakingDesk desk;
    private final Hands hands;
    private final Terms terms;
    private final Chronicle chronicle;
    private final PromiseNews news;
    private final CommitmentFlow flow;

    PromiseDesk(
            Suggestions suggestions,
            Replies replies,
            Undertakings undertakings,
            UndertakingDesk desk,
            Hands hands,
            Terms terms,
            Chronicle chronicle,
            PromiseNews news,
            CommitmentFlow flow) {
        this.suggestions = suggestions;
        this.replies = replies;
        this.undertakings = undertakings;
        this.desk = desk;
        this.hands = hands;
        this.terms = terms;
        this.chronicle = chronicle;
        this.news = news;
        this.flow = flow;
    }

    /** A reply is there: each of its promises begins, and the unit's earlier ones of this case give way to them. */
    @Override
    public void delivered(Handling handling) {
        var lines = PromiseLine.all(
                replies.latest(handling.id()).map(Reply::promise).orElse(null));
        if (!lines.isEmpty()) {
            open(handling.number()).stream()
                    .filter(old -> old.owner().equals(handling.unit()))
                    .forEach(old -> end(old, State.REPLACED, null, null));
        }
        lines.forEach(line -> {
            long id = desk.begin(handling.number(), handling.id(), handling.unit(), line.matter(), line.day());
            flow.begin(handling, id);
        });
    }

    /** What was not delivered promises nothing. */
    @Override
    public void deliveryTakenBack(Handling handling) {
        open(handling.number()).stream()
                .filter(made -> made.origin() == handling.id())
                .forEach(made -> end(made, State.DROPPED, null, null));
    }

    /** A deputy who has taken the case back waits for nothing; every other end leaves the promises as they are. */
    @Override
    public void caseEnded(Suggestion suggestion) {
        if (suggestion.state() == WITHDRAWN) {
            open(suggestion.number()).forEach(made -> end(made, State.DROPPED, null, null));
        }
    }

    /** A pause of the case moves the day of the report; the reply's own words stay as they are. */
    @Override
    public void dayMoved(String instance, LocalDate to, String why) {
        undertakings
                .find(instance)
                .filter(made -> suggestions.find(made.number()).isPresent())
                .ifPresent(made -> chronicle.note(
                        made.number(),
                        CaseEntry.PROMISE_MOVED,
                        "报告承诺进展的期限改为" + ChineseDates.format(to) + "：" + made.matter(),
                        why));
    }

    /** The unit reports. @return whether it says the promise is kept; @throws Refusal 400 naming the field */
    @Transactional
    public boolean report(Step step, String instance) {
        var suggestion = suggestions.lock(step.number());
        var promise = undertakings.at(instance);
        var progress = step.answers().need("progress");
        boolean fulfilled = step.answers().decided("fulfilled");
        var next = fulfilled ? null : desk.next(step.answers());
        desk.report(promise, progress, next, step.person());
        chronicle.note(
                step,
                CaseEntry.PROMISE_REPORTED,
                news.unit(promise.owner()) + (fulfilled ? "报告承诺已兑现：" : "报告承诺进展：") + promise.matter(),
                progress);
        if (!fulfilled) {
            news.putOff(suggestion, promise, progress, next);
        }
        return fulfilled;
    }

    /** The deputy confirms, or says what is missing. @return whether it is confirmed; @throws Refusal 400 when a no has no reason */
    @Transactional
    public boolean confirm(Step step, String instance) {
        var suggestion = suggestions.lock(step.number());
        var promise = undertakings.at(instance);
        var entering = hands.entering(step, suggestion.deputy(), suggestion.body());
        boolean confirmed = step.answers().decided("confirmed");
        var remark = confirmed
                ? step.answers().text("confirmRemark").orElse(null)
                : step.answers().need("confirmRemark");
        var due = desk.answer(promise, suggestion.body(), confirmed, remark, step, entering, "代表没有确认兑现");
        chronicle.note(
                step,
                CaseEntry.PROMISE_CONFIRMED,
                (confirmed ? "代表确认承诺兑现：" : "代表没有确认承诺兑现：") + promise.matter() + entering.remark(),
                remark);
        if (!confirmed) {
            news.notConfirmed(suggestion, promise, remark, due);
        }
        if (entering.proxied()) {
            news.typedIn(suggestion, promise, entering);
        }
        return confirmed;
    }

    /** Whether this person may end a promise with an explanation. */
    boolean explains(Viewer viewer, Suggestion suggestion, Undertaking promise) {
        return promise.open() && (viewer.has(Role.HEAD, promise.owner()) || viewer.has(Role.CLERK, suggestion.body()));
    }

    /**
     * The unit's head, or the body's clerk, says in writing why a promise cannot be kept, also when a term of the congress has
     * ended 换届.
     *
     * @throws Refusal 403 for others; 404 when it is none of this case; 409 when it has ended
     */
    @Transactional
    public void explain(Viewer viewer, String number, long id, Filled filled) {
        var suggestion = suggestions.lock(number);
        var promise = undertakings.find(number, id).orElseThrow(() -> Refusal.notFound("没有找到这项承诺"));
        if (!promise.open()) {
            throw Refusal.conflict("这项承诺已经办结，不用再说明");
        }
        WayDoor.only(explains(viewer, suggestion, promise));
        var explanation = filled.need("explanation", Filled.LONG);
        end(promise, State.EXPLAINED, explanation, viewer.id());
        chronicle.note(number, viewer.id(), CaseEntry.PROMISE_EXPLAINED, "书面说明承诺不能兑现：" + promise.matter(), explanation);
        news.explained(suggestion, promise, explanation);
    }

    private void end(Undertaking promise, State how, String explanation, String person) {
        undertakings.end(promise, how, explanation, person, terms.today());
        flow.dropped(promise.instance());
    }

    private List<Undertaking> open(String number) {
        return undertakings.of(number).stream().filter(Undertaking::open).toList();
    }
}
