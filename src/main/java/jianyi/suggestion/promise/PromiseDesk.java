package jianyi.suggestion.promise;

import java.time.LocalDate;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Entering;
import jianyi.casework.act.Filled;
import jianyi.casework.act.Hands;
import jianyi.casework.act.WayDoor;
import jianyi.casework.time.DateFollower;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.CaseFollower;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Reply;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.promise.Promise.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows promises. One ends when the deputy confirms it or the unit explains itself in writing; silence never confirms. */
@Service
public class PromiseDesk implements CaseFollower, DateFollower {

    private final Suggestions suggestions;
    private final Replies replies;
    private final Promises promises;
    private final Hands hands;
    private final Calendars calendars;
    private final Terms terms;
    private final Chronicle chronicle;
    private final PromiseNews news;
    private final CommitmentFlow flow;

    PromiseDesk(
            Suggestions suggestions,
            Replies replies,
            Promises promises,
            Hands hands,
            Calendars calendars,
            Terms terms,
            Chronicle chronicle,
            PromiseNews news,
            CommitmentFlow flow) {
        this.suggestions = suggestions;
        this.replies = replies;
        this.promises = promises;
        this.hands = hands;
        this.calendars = calendars;
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
                    .filter(old -> old.unit().equals(handling.unit()))
                    .forEach(old -> end(old, Stage.REPLACED, null, null));
        }
        lines.forEach(line -> {
            long id = promises.add(handling, line, working(line.day()));
            flow.begin(handling, id);
        });
    }

    /** What was not delivered promises nothing. */
    @Override
    public void deliveryTakenBack(Handling handling) {
        open(handling.number()).stream()
                .filter(made -> made.handling() == handling.id())
                .forEach(made -> end(made, Stage.DROPPED, null, null));
    }

    /** A deputy who has taken the case back waits for nothing; every other end leaves the promises as they are. */
    @Override
    public void caseEnded(Suggestion suggestion) {
        if (suggestion.state() == State.WITHDRAWN) {
            open(suggestion.number()).forEach(made -> end(made, Stage.DROPPED, null, null));
        }
    }

    /** A pause of the case moves the day of the report; the reply's own words stay as they are. */
    @Override
    public void dayMoved(String instance, LocalDate to, String why) {
        promises.find(instance).ifPresent(promise -> {
            promises.moved(promise, to);
            chronicle.note(
                    promise.number(),
                    null,
                    CaseEntry.PROMISE_MOVED,
                    "报告承诺进展的期限改为" + ChineseDates.format(to) + "：" + promise.matter(),
                    why);
        });
    }

    /** The unit reports. @return whether it says the promise is kept; @throws Refusal 400 naming the field */
    @Transactional
    public boolean report(Step step, String instance) {
        var suggestion = suggestions.lock(step.number());
        var promise = promises.at(instance);
        var answers = step.answers();
        var progress = answers.need("progress");
        boolean fulfilled = answers.decided("fulfilled");
        LocalDate next = null;
        if (!fulfilled) {
            var day = answers.needDate("newDue");
            if (!day.isAfter(terms.today())) {
                throw answers.wrong("newDue", "应当晚于今天");
            }
            next = working(day);
            promises.awaited(promise, next);
        }
        promises.reported(promise, progress, fulfilled, next, step.person());
        chronicle.note(
                step.number(),
                step.person(),
                CaseEntry.PROMISE_REPORTED,
                news.unit(promise.unit()) + (fulfilled ? "报告承诺已兑现：" : "报告承诺进展：") + promise.matter(),
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
        var promise = promises.at(instance);
        var entering = hands.entering(step, suggestion.deputy(), suggestion.body());
        boolean confirmed = step.answers().decided("confirmed");
        var remark = confirmed
                ? step.answers().text("confirmRemark").orElse(null)
                : step.answers().need("confirmRemark");
        promises.answered(promise, confirmed, remark, step.person(), entering);
        chronicle.note(
                step.number(),
                step.person(),
                CaseEntry.PROMISE_CONFIRMED,
                (confirmed ? "代表确认承诺兑现：" : "代表没有确认承诺兑现：") + promise.matter() + entering.remark(),
                remark);
        if (confirmed) {
            promises.end(promise, Stage.KEPT, null, step.person(), terms.today());
        } else {
            again(suggestion, promise, remark);
        }
        tellOfTyping(suggestion, promise, entering);
        return confirmed;
    }

    private void again(Suggestion suggestion, Promise promise, String remark) {
        var due = terms.due(suggestion.body(), Setting.PROMISE_AGAIN, terms.today(), "代表没有确认兑现")
                .due();
        promises.awaited(promise, due);
        news.notConfirmed(suggestion, promise, remark, due);
    }

    private void tellOfTyping(Suggestion suggestion, Promise promise, Entering entering) {
        if (entering.proxied()) {
            news.typedIn(suggestion, promise, entering);
        }
    }

    /** Whether this person may end a promise with an explanation. */
    boolean explains(Viewer viewer, Suggestion suggestion, Promise promise) {
        return promise.open() && (viewer.has(Role.HEAD, promise.unit()) || viewer.has(Role.CLERK, suggestion.body()));
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
        var promise = promises.find(id)
                .filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("没有找到这项承诺"));
        if (!promise.open()) {
            throw Refusal.conflict("这项承诺已经办结，不用再说明");
        }
        WayDoor.only(explains(viewer, suggestion, promise));
        var explanation = filled.need("explanation", Filled.LONG);
        end(promise, Stage.EXPLAINED, explanation, viewer.id());
        chronicle.note(number, viewer.id(), CaseEntry.PROMISE_EXPLAINED, "书面说明承诺不能兑现：" + promise.matter(), explanation);
        news.explained(suggestion, promise, explanation);
    }

    private void end(Promise promise, Stage how, String explanation, String person) {
        promises.end(promise, how, explanation, person, terms.today());
        flow.dropped(promise.instance());
    }

    private List<Promise> open(String number) {
        return promises.of(number).stream().filter(Promise::open).toList();
    }

    /** The same day, or the next on which offices work. */
    private LocalDate working(LocalDate day) {
        var next = day;
        while (!calendars.current().isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
