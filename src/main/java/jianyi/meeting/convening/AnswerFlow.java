package jianyi.meeting.convening;

import java.util.HashMap;
import java.util.Map;
import jianyi.casework.act.TaskFlow;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.flow.Refusal;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.Meetings;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a notice from our own page: with the person's rights and through the same door as Tasklist's form. */
@Component
public class AnswerFlow {

    private final Meetings meetings;
    private final Participants participants;
    private final MeetingFlow flow;
    private final Steps steps;
    private final TaskFlow tasks;

    AnswerFlow(Meetings meetings, Participants participants, MeetingFlow flow, Steps steps, TaskFlow tasks) {
        this.meetings = meetings;
        this.participants = participants;
        this.flow = flow;
        this.steps = steps;
        this.tasks = tasks;
    }

    /**
     * Gives a participant's own answer, the first or another one.
     *
     * @throws Refusal 404 for whoever is not called; 409 once the meeting has begun; 400 for leave without a reason
     */
    @Transactional
    public void answer(String number, String person, Boolean attending, String reason) {
        var meeting = meetings.lock(number);
        var who = participants
                .find(number, person)
                .filter(one -> !one.suspended())
                .orElseThrow(() -> Refusal.notFound("这次会议没有通知您"));
        if (!meeting.state().awaited()) {
            throw Refusal.conflict("会议" + meeting.state().label() + "，不能再答复");
        }
        if (who.invitation() == null) {
            flow.invite(who, meeting.body());
        } else if (who.attending() != null) {
            flow.inviteAgain(who, meeting.body());
        }
        submit(participants.find(number, person).orElseThrow(), attending, reason);
    }

    private void submit(Participant who, Boolean attending, String reason) {
        var task = steps.waiting(who.number()).stream()
                .filter(step -> step.key().equals("user_answerNotice")
                        && who.invitation().equals(step.instance()))
                .map(TaskStep::task)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(Refusal.TAKEN));
        Map<String, Object> fields = new HashMap<>();
        if (attending != null) {
            fields.put("attending", attending);
        }
        fields.put("leaveReason", reason);
        tasks.complete(task, who.person(), fields);
    }
}
