package jianyi.suggestion.task;

import java.util.Date;
import jianyi.flow.Step;
import jianyi.flow.Timers;
import jianyi.office.Offices;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.handling.HandlingDesk;
import jianyi.suggestion.handling.ReplyDesk;
import jianyi.suggestion.rating.LapseDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What {@code bpmn/handling.bpmn} says to the room: one method per call from the model. */
@Component
public class HandlingListeners {

    private final HandlingDesk handling;
    private final ReplyDesk reply;
    private final LapseDesk lapses;
    private final TimerDays days;
    private final Offices offices;
    private final SuggestionFlow flow;

    HandlingListeners(
            HandlingDesk handling,
            ReplyDesk reply,
            LapseDesk lapses,
            TimerDays days,
            Offices offices,
            SuggestionFlow flow) {
        this.handling = handling;
        this.reply = reply;
        this.lapses = lapses;
        this.days = days;
        this.offices = offices;
        this.flow = flow;
    }

    /** A unit has been charged. */
    public void begun(DelegateExecution execution) {
        var begun = handling.begin(id(execution), execution.getProcessInstanceId());
        var unit = offices.get(begun.unit());
        SuggestionFlow.UNIT.set(execution, unit.code());
        SuggestionFlow.GOVERNMENT.set(execution, unit.parent());
        SuggestionFlow.PART.set(execution, begun.part().code());
        SuggestionFlow.SETTLER.set(execution, begun.settler());
        SuggestionFlow.SELF_SIGNS.set(execution, unit.signsForItself());
        SuggestionFlow.MOVED.set(execution, false);
    }

    /** When the time to ask for relief is over. */
    public Date refusalEnds(DelegateExecution execution) {
        return Timers.after(days.task(execution.getProcessBusinessKey(), "user_accept", id(execution)));
    }

    /** The time to ask for relief is over. */
    public void deemedAccepted(DelegateExecution execution) {
        lapses.deemedAccepted(id(execution));
    }

    /** When the lead need not wait for its co-units any longer. */
    public Date opinionsEnd(DelegateExecution execution) {
        return Timers.after(days.opinions(id(execution)));
    }

    /** The lead goes on without its co-units. */
    public void goneOnWithout(DelegateExecution execution) {
        lapses.goneOnWithout(id(execution));
    }

    /** When the time to check a reply is over. */
    public Date checkEnds(DelegateExecution execution) {
        return Timers.after(days.task(execution.getProcessBusinessKey(), "user_checkReply", id(execution)));
    }

    /** The time to check a reply is over. */
    public void passedUnchecked(DelegateExecution execution) {
        lapses.passedUnchecked(id(execution));
    }

    /** When the unit's reply or opinion is overdue. */
    public Date overdue(DelegateExecution execution) {
        return Timers.after(days.owed(id(execution)));
    }

    /** The handler has taken the case or asked to be relieved. */
    public void accepted(DelegateTask task) {
        SuggestionFlow.ACCEPTED.decide(task, handling.accept(id(task), Step.of(task)));
    }

    /** The unit's head has agreed to a refusal or not. */
    public void refusalConsented(DelegateTask task) {
        SuggestionFlow.CONSENTED.decide(task, handling.consentToRefusal(id(task), Step.of(task)));
    }

    /** Whoever assigned has settled a refusal. */
    public void refusalSettled(DelegateTask task) {
        long goesOn = handling.settleRefusal(id(task), Step.of(task));
        SuggestionFlow.MOVED.set(task, goesOn != id(task));
        SuggestionFlow.HANDLING.set(task, String.valueOf(goesOn));
    }

    /** A contact with the deputy has been recorded. */
    public void contacted(DelegateTask task) {
        SuggestionFlow.NEXT.decide(task, handling.contact(id(task), Step.of(task)));
        SuggestionFlow.OPINIONS_IN.decide(
                task, !handling.awaitsOpinions(Step.of(task).number(), id(task)));
    }

    /** A co-unit has given its opinion. */
    public void opined(DelegateTask task) {
        handling.opine(id(task), Step.of(task));
    }

    /** A reply has been drafted. */
    public void drafted(DelegateTask task) {
        reply.draft(id(task), Step.of(task));
    }

    /** The unit's head has signed or sent back. */
    public void signed(DelegateTask task) {
        SuggestionFlow.SIGNED.decide(task, reply.sign(id(task), Step.of(task), SuggestionFlow.SELF_SIGNS.in(task)));
    }

    /** The government's head has issued or sent back. */
    public void issued(DelegateTask task) {
        SuggestionFlow.SIGNED.decide(task, reply.issue(id(task), Step.of(task)));
    }

    /** The congress clerk has let it pass or returned it. */
    public void checked(DelegateTask task) {
        SuggestionFlow.REPLY_APPROVED.decide(task, reply.check(id(task), Step.of(task)));
    }

    /** The reply has reached the deputy. */
    public void delivered(DelegateTask task) {
        reply.deliver(id(task), Step.of(task)).forEach(flow::dropped);
    }

    private static long id(VariableScope scope) {
        return Long.parseLong(SuggestionFlow.HANDLING.in(scope));
    }
}
