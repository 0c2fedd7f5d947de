package jianyi.meeting.task;

import jianyi.flow.Step;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.outcome.DutyDesk;
import jianyi.meeting.outcome.Resolutions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/resolution.bpmn} says to the room. */
@Component
public class ResolutionListeners {

    private final DutyDesk duties;
    private final Resolutions resolutions;

    ResolutionListeners(DutyDesk duties, Resolutions resolutions) {
        this.duties = duties;
        this.resolutions = resolutions;
    }

    /** Somebody is charged with a part of a resolution. */
    public void begun(DelegateExecution execution) {
        duties.begun(MeetingFlow.duty(execution), execution.getProcessInstanceId());
    }

    /** The group that reports. */
    public String owners(DelegateExecution execution) {
        return duties.group(resolutions.at(execution.getProcessInstanceId()).owner());
    }

    /** It has reported. */
    public void reported(DelegateTask task) {
        MeetingFlow.EXECUTED.decide(task, duties.report(Step.of(task), task.getProcessInstanceId()));
    }

    /** The clerk has looked at it. */
    public void confirmed(DelegateTask task) {
        MeetingFlow.CONFIRMED.decide(task, duties.confirm(Step.of(task), task.getProcessInstanceId()));
    }
}
