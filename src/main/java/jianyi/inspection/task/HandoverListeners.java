package jianyi.inspection.task;

import java.util.List;
import jianyi.flow.Step;
import jianyi.inspection.InspectionFlow;
import jianyi.inspection.Inspections;
import jianyi.inspection.correction.AddresseeDesk;
import jianyi.inspection.correction.Opinions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/handover.bpmn} says to the room. */
@Component
public class HandoverListeners {

    private final Inspections inspections;
    private final AddresseeDesk handover;
    private final Opinions opinions;

    HandoverListeners(Inspections inspections, AddresseeDesk handover, Opinions opinions) {
        this.inspections = inspections;
        this.handover = handover;
        this.opinions = opinions;
    }

    /** The opinions of one government or organ go out. */
    public void handed(DelegateExecution execution) {
        handover.hand(execution.getProcessBusinessKey(), InspectionFlow.ADDRESSEE.in(execution));
    }

    /** It has named the owners. */
    public void named(DelegateTask task) {
        handover.name(Step.of(task), InspectionFlow.ADDRESSEE.in(task));
    }

    /** Ids of its opinions, one instance each. */
    public List<String> opinions(DelegateExecution execution) {
        return opinions.to(execution.getProcessBusinessKey(), InspectionFlow.ADDRESSEE.in(execution)).stream()
                .map(one -> "" + one.id())
                .toList();
    }

    /** Does its head sign what became of them? */
    public void signing(DelegateExecution execution) {
        var it = inspections.find(execution.getProcessBusinessKey()).orElseThrow();
        InspectionFlow.SIGNING.decide(execution, it.kind().signed());
    }

    /** The head has decided. */
    public void signed(DelegateTask task) {
        InspectionFlow.SIGNED.decide(task, handover.sign(Step.of(task), InspectionFlow.ADDRESSEE.in(task)));
    }
}
