package jianyi.suggestion.extension;

import java.time.LocalDate;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.office.Role;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.CaseFollower;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.task.AskedCases;
import jianyi.suggestion.ways.Doers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking for more time and deciding on it. The law knows three months and, for what is broad and hard, six (代表法 第五十一条); a body
 * may grant more time within the six, as local rules have it (青岛 第二十五条、上海 第十九条、北京 第二十一条).
 */
@Service
public class ExtensionDesk implements CaseFollower {

    private final AskedCases cases;
    private final Viewers viewers;
    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Deadlines deadlines;
    private final DeadlineDesk dates;
    private final Extensions extensions;
    private final Terms terms;
    private final Chronicle chronicle;
    private final ExtensionNews news;
    private final ExtensionFlow flow;

    ExtensionDesk(
            AskedCases cases,
            Viewers viewers,
            Suggestions suggestions,
            Handlings handlings,
            Deadlines deadlines,
            DeadlineDesk dates,
            Extensions extensions,
            Terms terms,
            Chronicle chronicle,
            ExtensionNews news,
            ExtensionFlow flow) {
        this.cases = cases;
        this.viewers = viewers;
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.dates = dates;
        this.extensions = extensions;
        this.terms = terms;
        this.chronicle = chronicle;
        this.news = news;
        this.flow = flow;
    }

    /** The charge for which this person could ask now; empty when there is none, its term has ended or somebody has asked already. */
    Optional<Handling> askable(Viewer viewer, Suggestion suggestion) {
        return own(viewer, suggestion)
                .filter(h -> !deadlines.paused(suggestion.number()))
                .filter(h -> inTime(deadlines.get(h.deadline())) && !pending(suggestion, h.deadline()))
                .filter(h -> terms.furthest(suggestion.body(), deadlines.get(h.deadline()))
                        .isAfter(h.replyDue()));
    }

    /** @throws Refusal 403 for whoever does not work in a unit that answers */
    void onlyAsking(Viewer viewer, String number) {
        Doers.only(own(viewer, suggestions.find(number).orElseThrow()).isPresent());
    }

    /**
     * A unit asks.
     *
     * @return the case
     * @throws Refusal 400 naming the field; 403 for whoever does not work in a unit that answers; 409 when the term has ended, while
     *     the clocks stand still, or while a request is open
     */
    @Transactional
    public Suggestion ask(String person, Answers answers, String instance) {
        var suggestion = cases.locked(person, answers);
        var handling = own(viewers.of(person), suggestion)
                .orElseThrow(() -> Refusal.forbidden("只有正在办理这件建议的主办（分办）单位的经办人可以申请延期"));
        var deadline = deadlines.get(handling.deadline());
        refuseWhilePaused(suggestion);
        if (!inTime(deadline)) {
            throw Refusal.conflict("答复期限 " + news.day(deadline.due()) + "已过，不能再申请延期");
        }
        if (pending(suggestion, deadline.id())) {
            throw Refusal.conflict("已经申请过延期，请等人大决定");
        }
        var reason = answers.need("reason");
        var newDue = within(suggestion, deadline, answers, answers.needDate("newDue"));
        extensions.add(
                suggestion.number(), instance, handling.unit(), deadline.id(), reason, deadline.due(), newDue, person);
        chronicle.note(
                suggestion.number(),
                person,
                CaseEntry.EXTENSION_ASKED,
                news.unit(handling.unit()) + "申请延期至" + news.day(newDue),
                reason);
        return suggestion;
    }

    /** The clerk decides. @return whether it was granted; @throws Refusal 400 naming the field, 409 while the clocks stand still */
    @Transactional
    public boolean decide(Step step, String instance) {
        var suggestion = suggestions.lock(step.number());
        var asked = extensions.at(instance);
        boolean granted = step.answers().decided("granted");
        if (granted) {
            grant(suggestion, asked, step);
        } else {
            var remark = step.answers().need("decisionRemark");
            extensions.decided(asked, false, null, remark, step.person());
            chronicle.note(step.number(), step.person(), CaseEntry.EXTENSION_DECIDED, "不准延期", remark);
            news.refused(suggestion, asked, remark);
        }
        return granted;
    }

    private void grant(Suggestion suggestion, Extension asked, Step step) {
        var deadline = deadlines.get(asked.deadline());
        var wanted = step.answers().date("newDue").orElse(asked.newDue());
        var to = within(suggestion, deadline, step.answers(), wanted);
        var remark = step.answers().text("decisionRemark").orElse(null);
        dates.extend(suggestion.number(), deadline.id(), to, asked.reason(), step.person());
        var after = deadlines.get(deadline.id()).due();
        extensions.decided(asked, true, after, remark, step.person());
        chronicle.note(
                step.number(),
                step.person(),
                CaseEntry.EXTENSION_DECIDED,
                "准予" + news.unit(asked.unit()) + "延期",
                "答复期限由" + news.day(deadline.due()) + "改为" + news.day(after) + (remark == null ? "" : "。" + remark));
        news.granted(suggestion, asked, deadline.due(), after);
    }

    /** A reply that is there, or another unit's charge, needs no more time. */
    @Override
    public void unitEnded(Handling handling) {
        extensions.of(handling.number()).stream()
                .filter(one -> one.open() && one.unit().equals(handling.unit()))
                .forEach(one -> {
                    extensions.dropped(one, terms.today());
                    flow.dropped(one.instance());
                });
    }

    private Optional<Handling> own(Viewer viewer, Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .filter(h -> h.part().answers() && !h.state().ended() && h.deadline() != null)
                .filter(h -> viewer.has(Role.HANDLER, h.unit()))
                .findFirst();
    }

    private LocalDate within(Suggestion suggestion, DueDate present, Answers answers, LocalDate day) {
        var furthest = terms.furthest(suggestion.body(), present);
        if (!day.isAfter(present.due())) {
            throw answers.wrong("newDue", "应当晚于现在的答复期限 " + news.day(present.due()));
        }
        if (day.isBefore(terms.today())) {
            throw answers.wrong("newDue", "不能早于今天");
        }
        if (day.isAfter(furthest)) {
            throw answers.wrong("newDue", "不能晚于 " + news.day(furthest) + "：代表法第五十一条规定的最长期限到这一天为止");
        }
        return day;
    }

    private boolean inTime(DueDate deadline) {
        return !terms.today().isAfter(deadline.due());
    }

    private boolean pending(Suggestion suggestion, long deadline) {
        return extensions.of(suggestion.number()).stream().anyMatch(one -> one.open() && one.deadline() == deadline);
    }

    private void refuseWhilePaused(Suggestion suggestion) {
        if (deadlines.paused(suggestion.number())) {
            throw Refusal.conflict("这件建议的期限正在中止，恢复计算以后才能申请延期");
        }
    }
}
