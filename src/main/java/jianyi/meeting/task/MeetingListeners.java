package jianyi.meeting.task;

import java.util.List;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.convening.ConveningDesk;
import jianyi.meeting.outcome.ClosingDesk;
import jianyi.meeting.roll.RollDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/meeting.bpmn} says to the room: one method per call from the model. */
@Component
public class MeetingListeners {

    private final ConveningDesk convening;
    private final RollDesk rolls;
    private final ClosingDesk closing;
    private final Items items;
    private final MeetingFlow flow;

    MeetingListeners(ConveningDesk convening, RollDesk rolls, ClosingDesk closing, Items items, MeetingFlow flow) {
        this.convening = convening;
        this.rolls = rolls;
        this.closing = closing;
        this.items = items;
        this.flow = flow;
    }

    /** A meeting is convened: it gets its number, which becomes the business key. */
    public void convened(DelegateExecution execution) {
        var meeting = convening.convene(Step.actor(), Step.answers(execution), execution.getProcessInstanceId());
        execution.setProcessBusinessKey(meeting.number());
        MeetingFlow.BODY.set(execution, meeting.body());
        MeetingFlow.PARTY.set(execution, convening.party(meeting.body()));
        MeetingFlow.NEEDS_CONSENT.decide(execution, convening.needsConsent(meeting));
    }

    /** The party committee has answered. */
    public void consented(DelegateTask task) {
        MeetingFlow.CONSENTED.decide(task, convening.consent(Step.of(task)));
    }

    /** The chair has decided on date and agenda. */
    public void decided(DelegateTask task) {
        MeetingFlow.DECIDED.decide(task, convening.decide(Step.of(task)));
    }

    /** The clerk has called the roll. */
    public void rolled(DelegateTask task) {
        MeetingFlow.QUORATE.decide(task, rolls.confirm(Step.of(task)));
        flow.endStrays(Step.of(task).number());
        flow.endUnanswered(Step.of(task).number());
    }

    /** The chair has set another day or called it off. */
    public void adjourned(DelegateTask task) {
        MeetingFlow.RESCHEDULED.decide(task, convening.adjourn(Step.of(task)));
        flow.endInvitations(Step.of(task).number());
    }

    /** Ids of the agenda's items, one instance each. */
    public List<String> items(DelegateExecution execution) {
        return items.of(execution.getProcessBusinessKey()).stream()
                .map(item -> "" + item.id())
                .toList();
    }

    /** The meeting is closed. */
    public void closed(DelegateTask task) {
        if (flow.deliberating(Step.of(task).number())) {
            throw Refusal.conflict("还有议程没有记录完，请先办完“记录审议情况”“记录表决结果”的任务");
        }
        MeetingFlow.RESOLVED.decide(task, closing.close(Step.of(task)));
    }

    /** The resolutions' texts are finished. */
    public void drafted(DelegateTask task) {
        closing.draft(Step.of(task));
    }

    /** The chair has read them. */
    public void signed(DelegateTask task) {
        MeetingFlow.SIGNED.decide(task, closing.sign(Step.of(task)));
    }

    /** They are filed with the congress above. */
    public void filed(DelegateTask task) {
        closing.file(Step.of(task));
    }
}
