package jianyi.inspection.task;

import java.util.List;
import jianyi.flow.Step;
import jianyi.inspection.InspectionFlow;
import jianyi.inspection.correction.OpinionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/correction.bpmn} says to the room. */
@Component
public class CorrectionListeners {

    private final OpinionDesk opinions;

    CorrectionListeners(OpinionDesk opinions) {
        this.opinions = opinions;
    }

    /** An opinion is followed from now on. */
    public void begun(DelegateExecution execution) {
        opinions.begun(
                Long.parseLong(InspectionFlow.OPINION.in(execution)), execution.getProcessInstanceId(), Step.actor());
    }

    /** The groups that mend it now. */
    public List<String> owners(DelegateExecution execution) {
        return opinions.workers(execution.getProcessInstanceId());
    }

    /** The owner has reported. */
    public void corrected(DelegateTask task) {
        InspectionFlow.DONE.decide(task, opinions.correct(Step.of(task), task.getProcessInstanceId()));
    }

    /** The clerk has checked it. */
    public void checked(DelegateTask task) {
        InspectionFlow.ACCEPTED.decide(task, opinions.check(Step.of(task), task.getProcessInstanceId()));
    }

    /** The chair has decided whether it goes back. */
    public void returnDecided(DelegateTask task) {
        InspectionFlow.RETURNED.decide(task, opinions.decideReturn(Step.of(task), task.getProcessInstanceId()));
    }
}
