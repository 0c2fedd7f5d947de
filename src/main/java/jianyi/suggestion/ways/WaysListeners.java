package jianyi.suggestion.ways;

import java.util.List;
import jianyi.flow.Step;
import jianyi.suggestion.SuggestionFlow;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the event sub-processes of {@code bpmn/suggestion.bpmn} say to the room: one method per call from the model. */
@Component
public class WaysListeners {

    private final WithdrawalDesk withdrawal;
    private final ObjectionDesk objection;

    WaysListeners(WithdrawalDesk withdrawal, ObjectionDesk objection) {
        this.withdrawal = withdrawal;
        this.objection = objection;
    }

    /** Everybody who has signed along and whose agreement to a withdrawal is asked. */
    public List<String> withdrawalSigners(DelegateExecution execution) {
        return withdrawal.signers(execution.getProcessBusinessKey());
    }

    /** A co-signer has agreed to a withdrawal or not. */
    public void withdrawalAgreed(DelegateTask task) {
        withdrawal.agree(Step.of(task), SuggestionFlow.COSIGNER.in(task));
    }

    /** Whether somebody has refused the withdrawal. */
    public boolean withdrawalRefused(DelegateExecution execution) {
        return withdrawal.refused(execution.getProcessBusinessKey());
    }

    /** Whether the case has been assigned. */
    public boolean alreadyAssigned(DelegateExecution execution) {
        return withdrawal.assigned(execution.getProcessBusinessKey());
    }

    /** The body's clerk has consented to a withdrawal or not. */
    public void withdrawalConsented(DelegateTask task) {
        WaysFlow.WITHDRAWAL_CONSENTED.decide(task, withdrawal.consent(Step.of(task)));
    }

    /** The body's clerk has settled an objection. */
    public void objectionSettled(DelegateTask task) {
        objection.settle(Step.of(task));
    }
}
