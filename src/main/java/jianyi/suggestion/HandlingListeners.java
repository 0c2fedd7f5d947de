package jianyi.suggestion;

import jianyi.flow.Step;
import jianyi.office.Offices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What {@code bpmn/handling.bpmn} says to the room: one method per call from the model. */
@Component
public class HandlingListeners {

    private final HandlingDesk handling;
    private final ReplyDesk reply;
    private final Offices offices;

    HandlingListeners(HandlingDesk handling, ReplyDesk reply, Offices offices) {
        this.handling = handling;
        this.reply = reply;
        this.offices = offices;
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
        reply.deliver(id(task), Step.of(task));
    }

    private static long id(VariableScope scope) {
        return Long.parseLong(SuggestionFlow.HANDLING.in(scope));
    }
}
