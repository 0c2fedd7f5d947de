package jianyi.inspection.task;

import jianyi.flow.Step;
import jianyi.inspection.InspectionFlow;
import jianyi.inspection.Inspections;
import jianyi.inspection.Supervised;
import jianyi.inspection.preparation.SelfReportDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/selfReport.bpmn} says to the room. */
@Component
public class SelfReportListeners {

    private final Inspections inspections;
    private final SelfReportDesk reports;
    private final Supervised supervised;

    SelfReportListeners(Inspections inspections, SelfReportDesk reports, Supervised supervised) {
        this.inspections = inspections;
        this.reports = reports;
        this.supervised = supervised;
    }

    /** The group that reports for the unit. */
    public String reporters(DelegateExecution execution) {
        return supervised.workers(unit(execution));
    }

    /** The unit has reported. */
    public void reported(DelegateTask task) {
        reports.report(Step.of(task));
    }

    /** Does its head sign? */
    public void signing(DelegateExecution execution) {
        boolean special = !inspections
                .find(execution.getProcessBusinessKey())
                .orElseThrow()
                .kind()
                .drafted();
        InspectionFlow.SIGNING.decide(execution, special);
    }

    /** The group of the unit's heads. */
    public String signers(DelegateExecution execution) {
        return supervised.heads(unit(execution));
    }

    /** The head has decided. */
    public void signed(DelegateTask task) {
        InspectionFlow.SIGNED.decide(task, reports.sign(Step.of(task)));
    }

    private String unit(DelegateExecution execution) {
        return inspections.find(execution.getProcessBusinessKey()).orElseThrow().unit();
    }
}
