package jianyi.inspection.task;

import java.util.List;
import jianyi.flow.Step;
import jianyi.inspection.InspectionFlow;
import jianyi.inspection.correction.AddresseeDesk;
import jianyi.inspection.outcome.OutcomeDesk;
import jianyi.inspection.preparation.PrepareDesk;
import jianyi.inspection.tally.TallyDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What {@code bpmn/inspection.bpmn} says to the room: one method per call from the model. */
@Component
public class InspectionListeners {

    private final PrepareDesk preparing;
    private final AddresseeDesk handover;
    private final OutcomeDesk outcome;
    private final TallyDesk tallies;

    InspectionListeners(PrepareDesk preparing, AddresseeDesk handover, OutcomeDesk outcome, TallyDesk tallies) {
        this.preparing = preparing;
        this.handover = handover;
        this.outcome = outcome;
        this.tallies = tallies;
    }

    /** A matter is taken up: it gets its number, which becomes the business key. */
    public void opened(DelegateExecution execution) {
        var it = preparing.open(Step.actor(), Step.answers(execution), execution.getProcessInstanceId());
        execution.setProcessBusinessKey(it.number());
        InspectionFlow.BODY.set(execution, it.body());
        InspectionFlow.KEEPER.set(execution, it.keeper());
    }

    /** The report is adopted: is a count held? */
    public void evaluates(DelegateExecution execution) {
        InspectionFlow.EVALUATED.decide(execution, tallies.first(execution.getProcessBusinessKey()));
    }

    /** Is there an opinion? */
    public void opines(DelegateExecution execution) {
        InspectionFlow.OPINED.decide(execution, outcome.opined(execution.getProcessBusinessKey()));
    }

    /** Governments and organs, one instance each. */
    public List<String> addressees(DelegateExecution execution) {
        return handover.addressees(execution.getProcessBusinessKey());
    }

    /** Everything is mended: is a count held? */
    public void tallies(DelegateExecution execution) {
        InspectionFlow.TALLIED.decide(execution, tallies.last(execution.getProcessBusinessKey()));
    }

    /** What follows from the count. */
    public void settles(DelegateExecution execution) {
        InspectionFlow.SETTLEMENT.decide(execution, tallies.settlement(execution.getProcessBusinessKey()));
    }
}
