package jianyi.inspection.task;

import jianyi.flow.Step;
import jianyi.inspection.tally.TallyDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/tally.bpmn} says to the room. */
@Component
public class TallyListeners {

    private final TallyDesk tallies;

    TallyListeners(TallyDesk tallies) {
        this.tallies = tallies;
    }

    /** The votes have been counted. */
    public void tallied(DelegateTask task) {
        tallies.record(Step.of(task));
    }
}
