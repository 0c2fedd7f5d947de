package jianyi.inspection.preparation;

import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Step;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.Inspections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the inspected unit reports of itself; a special report is signed by its head (监督法 第十五条). */
@Service
public class SelfReportDesk {

    private final Inspections inspections;
    private final SelfReports reports;
    private final Chronicle chronicle;
    private final Terms terms;

    SelfReportDesk(Inspections inspections, SelfReports reports, Chronicle chronicle, Terms terms) {
        this.inspections = inspections;
        this.reports = reports;
        this.chronicle = chronicle;
        this.terms = terms;
    }

    /** The unit reports. */
    @Transactional
    public void report(Step step) {
        var it = inspections.lock(step.number());
        reports.add(it.number(), step.answers().need("selfReport"), step.person(), terms.today());
        chronicle.note(step, InspectionEntry.REPORTED, "提交单位报告", null);
    }

    /** Its head signs. @return whether he does @throws Refusal 400 for a no without a reason */
    @Transactional
    public boolean sign(Step step) {
        var it = inspections.lock(step.number());
        boolean signed = step.answers().decided("signed");
        var remark = step.answers().text("signRemark").orElse(null);
        if (!signed && remark == null) {
            throw step.answers().missing("signRemark");
        }
        reports.signed(reports.last(it.number()).orElseThrow().id(), signed, remark);
        chronicle.note(step, InspectionEntry.REPORT_SIGNED, signed ? "签发单位报告" : "退回修改单位报告", remark);
        return signed;
    }

    /** Whether the unit is asked before anybody goes there. */
    public boolean before(String number) {
        var it = inspections.find(number).orElseThrow();
        return it.kind().reported() && !it.unannounced();
    }

    /** Whether it is asked once more, or for the first time, before the deliberation: there is none that stands. */
    public boolean after(String number) {
        var it = inspections.find(number).orElseThrow();
        var all = reports.of(number);
        return it.kind().drafted()
                ? it.kind().reported() && all.isEmpty()
                : all.stream().filter(one -> Boolean.TRUE.equals(one.signed())).count() <= it.refusals();
    }
}
