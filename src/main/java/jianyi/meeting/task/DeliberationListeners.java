package jianyi.meeting.task;

import jianyi.flow.Step;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.agenda.AgendaDesk;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.agenda.VoteDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/deliberation.bpmn} says to the room. */
@Component
public class DeliberationListeners {

    private final AgendaDesk agenda;
    private final Items items;
    private final VoteDesk votes;

    DeliberationListeners(AgendaDesk agenda, Items items, VoteDesk votes) {
        this.agenda = agenda;
        this.items = items;
        this.votes = votes;
    }

    /** An item's turn has come. */
    public void raised(DelegateExecution execution) {
        items.begun(Long.parseLong(MeetingFlow.ITEM.in(execution)), execution.getProcessInstanceId());
    }

    /** What was said on it is written down. */
    public void recorded(DelegateTask task) {
        MeetingFlow.VOTING.decide(task, agenda.record(Step.of(task), task.getProcessInstanceId()));
    }

    /** The count is written down. */
    public void voted(DelegateTask task) {
        MeetingFlow.VOTE_AGAIN.decide(task, votes.record(Step.of(task), task.getProcessInstanceId()));
    }
}
