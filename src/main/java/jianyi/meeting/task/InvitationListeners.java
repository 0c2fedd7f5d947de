package jianyi.meeting.task;

import java.util.Date;
import java.util.List;
import jianyi.casework.act.Hands;
import jianyi.flow.Step;
import jianyi.flow.Timers;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.Meetings;
import jianyi.meeting.Participants;
import jianyi.meeting.convening.InvitationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/invitation.bpmn} says to the room. */
@Component
public class InvitationListeners {

    private final InvitationDesk invitations;
    private final Participants participants;
    private final Meetings meetings;
    private final MeetingDue due;
    private final Hands hands;

    InvitationListeners(
            InvitationDesk invitations, Participants participants, Meetings meetings, MeetingDue due, Hands hands) {
        this.invitations = invitations;
        this.participants = participants;
        this.meetings = meetings;
        this.due = due;
        this.hands = hands;
    }

    /** Somebody is asked to come. */
    public void invited(DelegateExecution execution) {
        participants.invited(
                execution.getProcessBusinessKey(), MeetingFlow.DEPUTY.in(execution), execution.getProcessInstanceId());
    }

    /** The groups that may type in his answer. */
    public List<String> enterers(DelegateExecution execution) {
        return hands.enterers(MeetingFlow.DEPUTY.in(execution), MeetingFlow.BODY.in(execution));
    }

    /** When he is reminded. */
    public Date answerEnds(DelegateExecution execution) {
        return Timers.after(
                due.answer(meetings.find(execution.getProcessBusinessKey()).orElseThrow()));
    }

    /** He has answered. */
    public void answered(DelegateTask task) {
        MeetingFlow.ATTENDING.decide(task, invitations.answer(Step.of(task), task.getProcessInstanceId()));
    }

    /** The chair has decided on his leave. */
    public void leaveDecided(DelegateTask task) {
        invitations.decideLeave(Step.of(task), task.getProcessInstanceId());
    }
}
