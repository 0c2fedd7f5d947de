package jianyi.inspection.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.Inspections;
import jianyi.inspection.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing the report: every saving is a version of its own, so nothing is lost. */
@Service
public class ReportDesk {

    private final Inspections inspections;
    private final InspectionAccess access;
    private final Reports reports;
    private final FirstDraft draft;
    private final Chronicle chronicle;
    private final Clock clock;

    ReportDesk(
            Inspections inspections,
            InspectionAccess access,
            Reports reports,
            FirstDraft draft,
            Chronicle chronicle,
            Clock clock) {
        this.inspections = inspections;
        this.access = access;
        this.reports = reports;
        this.draft = draft;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** What somebody has written. */
    record Text(String evaluation, String problems, String advice, String amendments) {}

    /** All versions, the latest first; before anything was saved the one made from the records alone. */
    public List<Report> versions(String number) {
        var kept = reports.of(number);
        return kept.isEmpty() ? List.of(draft.of(inspections.find(number).orElseThrow())) : kept;
    }

    /** Number of the version that was saved last, 0 before. */
    int saved(String number) {
        return reports.last(number).map(Report::version).orElse(0);
    }

    /** The version that holds. */
    public Report last(String number) {
        return versions(number).get(0);
    }

    /**
     * Saves a version.
     *
     * @param on the version it was written on
     * @throws Refusal 403 for others; 409 when it is not being written, or somebody else has saved meanwhile
     */
    @Transactional
    void save(Viewer viewer, String number, int on, Text text) {
        var it = inspections.lock(number);
        if (!access.keeps(viewer, it)) {
            throw Refusal.forbidden("只有开展监督的机关的工作人员可以修改报告");
        }
        if (it.state() != State.REPORTING || !it.kind().drafted()) {
            throw Refusal.conflict("现在不是起草报告的时候，不能修改");
        }
        int last = saved(number);
        if (last > on) {
            throw Refusal.conflict("您打开报告以后，别人保存了第 " + last + " 版；您写的还在页面上，请核对以后再保存");
        }
        reports.add(new Report(
                number,
                last + 1,
                text.evaluation(),
                text.problems(),
                text.advice(),
                text.amendments(),
                viewer.id(),
                viewer.name(),
                OffsetDateTime.now(clock)));
        chronicle.note(number, viewer.id(), InspectionEntry.REPORT_SAVED, "保存报告第 " + (last + 1) + " 版", null);
    }

    /** The report is finished; one nobody has touched is kept as it was made. @throws Refusal 400 for one that is not finished */
    @Transactional
    public void draft(Step step) {
        var it = inspections.lock(step.number());
        if (!step.answers().decided("reportReady")) {
            throw step.answers().wrong("reportReady", "：还没有写好的，先在报告页里改，写好了再提交");
        }
        if (reports.last(it.number()).isEmpty()) {
            reports.add(draft.of(it));
        }
        chronicle.note(step, InspectionEntry.REPORT_DRAFTED, "报告写好，提请审议", null);
    }
}
