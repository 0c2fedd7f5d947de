package jianyi.suggestion.supervision;

import java.time.LocalDate;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.DateFollower;
import jianyi.casework.time.Deadlines;
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
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.task.AskedCases;
import jianyi.suggestion.ways.Doers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督办: the body demands something of a unit at work, which answers by a day (代表法 第五十二条). The clerk, the chair and the
 * supervisor of a key item may, at any time while the unit is at work; as often as they find it needed.
 */
@Service
public class SupervisionDesk implements CaseFollower, DateFollower {

    private final AskedCases cases;
    private final Viewers viewers;
    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Supervisions supervisions;
    private final Deadlines deadlines;
    private final Terms terms;
    private final Chronicle chronicle;
    private final SupervisionNews news;
    private final SupervisionFlow flow;

    SupervisionDesk(
            AskedCases cases,
            Viewers viewers,
            Suggestions suggestions,
            Handlings handlings,
            Supervisions supervisions,
            Deadlines deadlines,
            Terms terms,
            Chronicle chronicle,
            SupervisionNews news,
            SupervisionFlow flow) {
        this.cases = cases;
        this.viewers = viewers;
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.supervisions = supervisions;
        this.deadlines = deadlines;
        this.terms = terms;
        this.chronicle = chronicle;
        this.news = news;
        this.flow = flow;
    }

    /** Whether this person may press units in this case. */
    boolean presses(Viewer viewer, Suggestion suggestion) {
        return viewer.has(Role.CLERK, suggestion.body())
                || viewer.has(Role.CHAIR, suggestion.body())
                || viewer.id().equals(suggestion.supervisor());
    }

    /** @throws Refusal 403 unless this person may press units in this case */
    void onlyPressing(Viewer viewer, String number) {
        Doers.only(presses(viewer, suggestions.find(number).orElseThrow()));
    }

    /** The charges that are being worked on now. */
    List<Handling> atWork(Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .filter(h -> h.round() == suggestion.round() && !h.state().ended())
                .toList();
    }

    /**
     * Sends a 督办单 to a unit.
     *
     * @return what was sent, for the engine
     * @throws Refusal 400 naming the field; 403 for whoever may not press
     */
    @Transactional
    public Supervision send(String person, Answers answers, String instance) {
        var suggestion = cases.locked(person, answers);
        var viewer = viewers.of(person);
        if (!presses(viewer, suggestion)) {
            throw Refusal.forbidden("只有受理这件建议的人大的工作人员、主席（主任）和这件建议的督办人可以督办");
        }
        var unit = answers.need("unit");
        if (atWork(suggestion).stream().noneMatch(h -> h.unit().equals(unit))) {
            throw answers.wrong("unit", "现在没有在办理这件建议");
        }
        var demand = answers.need("demand");
        var answerBy = answers.needDate("answerBy");
        if (answerBy.isBefore(terms.today())) {
            throw answers.wrong("answerBy", "不能早于今天");
        }
        supervisions.add(suggestion.number(), instance, unit, demand, answerBy, person, viewer.name());
        var sent = supervisions.at(instance);
        chronicle.note(
                suggestion.number(),
                person,
                CaseEntry.SUPERVISED,
                "督办" + news.unit(unit),
                demand + "\n" + ChineseDates.format(answerBy) + "前答复");
        news.sent(suggestion, sent);
        return sent;
    }

    /** The unit answers, in time or late; while the case's clocks stand still no answer is late. */
    @Transactional
    public void answer(Step step, String instance) {
        var suggestion = suggestions.lock(step.number());
        var sent = supervisions.at(instance);
        boolean late = sent.late(deadlines.clock(step.number(), terms.today()));
        supervisions.answered(sent, step.answers().need("answer"), step.person(), late);
        var answered = supervisions.at(instance);
        chronicle.note(
                step.number(),
                step.person(),
                CaseEntry.SUPERVISION_ANSWERED,
                news.unit(sent.unit()) + "答复督办" + (late ? "（逾期）" : ""),
                answered.answer());
        news.answered(suggestion, answered);
    }

    /** A unit that is relieved, or no longer needed, owes no answer; one that has replied still does. */
    @Override
    public void unitEnded(Handling handling) {
        if (!handling.state().answered()) {
            drop(handling.number(), handling.unit(), "不再承办这件建议");
        }
    }

    /** Once a case has ended nobody owes an answer any longer. */
    @Override
    public void caseEnded(Suggestion suggestion) {
        drop(suggestion.number(), null, suggestion.state() == State.WITHDRAWN ? "建议已撤回" : "建议已办结");
    }

    /** A pause of the case moves the day of the answer. */
    @Override
    public void dayMoved(String instance, LocalDate to, String why) {
        supervisions.find(instance).ifPresent(sent -> {
            supervisions.moved(sent, to);
            chronicle.note(
                    sent.number(),
                    null,
                    CaseEntry.SUPERVISION_MOVED,
                    news.unit(sent.unit()) + "答复督办的期限改为" + ChineseDates.format(to),
                    why);
        });
    }

    private void drop(String number, String unit, String why) {
        supervisions.of(number).stream()
                .filter(one -> one.open() && (unit == null || one.unit().equals(unit)))
                .forEach(one -> {
                    supervisions.dropped(one, terms.today());
                    flow.dropped(one.instance());
                    chronicle.note(
                            number, null, CaseEntry.SUPERVISION_ENDED, "终止督办" + news.unit(one.unit()) + "，不再要求答复", why);
                });
    }
}
