package jianyi.suggestion.promise;

import jianyi.flow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/commitment.bpmn} says to the room: one method per call from the model. */
@Component
public class CommitmentListeners {

    private final PromiseDesk desk;
    private final Promises promises;

    CommitmentListeners(PromiseDesk desk, Promises promises) {
        this.desk = desk;
        this.promises = promises;
    }

    /** A promise is followed from now on. */
    public void promised(DelegateExecution execution) {
        promises.begin(CommitmentFlow.promise(execution), execution.getProcessInstanceId());
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
