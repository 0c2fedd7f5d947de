package jianyi.inspection.task;

import jianyi.flow.Step;
import jianyi.inspection.InspectionFlow;
import jianyi.inspection.Inspections;
import jianyi.inspection.preparation.SelfReportDesk;
import jianyi.inspection.report.DeliberationDesk;
import jianyi.inspection.report.ReportDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/reporting.bpmn} says to the room. */
@Component
public class ReportingListeners {

    private final Inspections inspections;
    private final SelfReportDesk reported;
    private final ReportDesk reports;
    private final DeliberationDesk deliberations;

    ReportingListeners(
            Inspections inspections, SelfReportDesk reported, ReportDesk reports, DeliberationDesk deliberations) {
        this.inspections = inspections;
        this.reported = reported;
        this.reports = reports;
        this.deliberations = deliberations;
    }

    /** Is the unit asked to report now? */
    public void asksAfter(DelegateExecution execution) {
        InspectionFlow.ASKED.decide(execution, reported.after(execution.getProcessBusinessKey()));
    }

    /** Does the congress write a report? */
    public void drafting(DelegateExecution execution) {
        var it = inspections.find(execution.getProcessBusinessKey()).orElseThrow();
        InspectionFlow.DRAFTING.decide(execution, it.kind().drafted());
    }

    /** The report is finished. */
    public void drafted(DelegateTask task) {
        reports.draft(Step.of(task));
    }

    /** The meeting has deliberated. */
    public void deliberated(DelegateTask task) {
        InspectionFlow.ADOPTED.decide(task, deliberations.deliberate(Step.of(task)));
    }
}
