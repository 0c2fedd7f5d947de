package jianyi.followup.extension;

import jianyi.flow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/extension.bpmn} says to the room: one method per call from the model. */
@Component
public class ExtensionListeners {

    private final ExtensionDesk desk;

    ExtensionListeners(ExtensionDesk desk) {
        this.desk = desk;
    }

    /** A unit has asked for more time. */
    public void asked(DelegateExecution execution) {
        var head = desk.ask(Step.actor(), Step.answers(execution), execution.getProcessInstanceId());
        execution.setProcessBusinessKey(head.number());
        ExtensionFlow.BODY.set(execution, head.body());
    }

    /** The body's clerk has decided. */
    public void decided(DelegateTask task) {
        ExtensionFlow.GRANTED.decide(task, desk.decide(Step.of(task), task.getProcessInstanceId()));
    }
}
