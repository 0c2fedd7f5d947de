package jianyi.suggestion.promise;

import jianyi.flow.Step;
import jianyi.followup.undertaking.Undertakings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/commitment.bpmn} says to the room: one method per call from the model. */
@Component
public class CommitmentListeners {

    private final PromiseDesk desk;
    private final Undertakings undertakings;

    CommitmentListeners(PromiseDesk desk, Undertakings undertakings) {
        this.desk = desk;
        this.undertakings = undertakings;
    }

    /** A promise is followed from now on. */
    public void promised(DelegateExecution execution) {
        undertakings.begun(CommitmentFlow.promise(execution), execution.getProcessInstanceId());
    }

    /** The unit has reported. */
    public void reported(DelegateTask task) {
        CommitmentFlow.FULFILLED.decide(task, desk.report(Step.of(task), task.getProcessInstanceId()));
    }

    /** The deputy has confirmed or not. */
    public void confirmed(DelegateTask task) {
        CommitmentFlow.CONFIRMED.decide(task, desk.confirm(Step.of(task), task.getProcessInstanceId()));
    }
}
