package jianyi.meeting.outcome;

import jianyi.flow.Step;
import jianyi.followup.FollowNews;
import jianyi.followup.undertaking.Undertakings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/resolution.bpmn} says to the room. */
@Component
public class ResolutionListeners {

    private final DutyDesk duties;
    private final Undertakings undertakings;
    private final FollowNews offices;

    ResolutionListeners(DutyDesk duties, Undertakings undertakings, FollowNews offices) {
        this.duties = duties;
        this.undertakings = undertakings;
        this.offices = offices;
    }

    /** Somebody is charged with a part of a resolution. */
    public void begun(DelegateExecution execution) {
        undertakings.begun(ResolutionFlow.duty(execution), execution.getProcessInstanceId());
    }

    /** The group that reports. */
    public String owners(DelegateExecution execution) {
        return offices.worker(undertakings.at(execution.getProcessInstanceId()).owner())
                .group();
    }

    /** It has reported. */
    public void reported(DelegateTask task) {
        ResolutionFlow.EXECUTED.decide(task, duties.report(Step.of(task), task.getProcessInstanceId()));
    }

    /** The clerk has looked at it. */
    public void confirmed(DelegateTask task) {
        ResolutionFlow.CONFIRMED.decide(task, duties.confirm(Step.of(task), task.getProcessInstanceId()));
    }
}
