package jianyi.followup.supervision;

import jianyi.flow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/supervision.bpmn} says to the room: one method per call from the model. */
@Component
public class SupervisionListeners {

    private final SupervisionDesk desk;

    SupervisionListeners(SupervisionDesk desk) {
        this.desk = desk;
    }

    /** The body demands something of a unit. */
    public void demanded(DelegateExecution execution) {
        var sent = desk.send(Step.actor(), Step.answers(execution), execution.getProcessInstanceId());
        execution.setProcessBusinessKey(sent.number());
        SupervisionFlow.ANSWERERS.set(execution, desk.answerers(sent.unit()));
    }

    /** The unit has answered. */
    public void answered(DelegateTask task) {
        desk.answer(Step.of(task), task.getProcessInstanceId());
    }
}
