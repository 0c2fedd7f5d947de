package jianyi.inspection.sheet;

import java.util.Optional;
import jianyi.access.Viewers;
import jianyi.flow.CaseHome;
import jianyi.flow.CaseTitles;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.Inspections;
import org.springframework.stereotype.Component;

/** Leads from a matter's number to its sheet, and names it to whoever may read it. */
@Component
class InspectionHome implements CaseHome, CaseTitles {

    private final Inspections inspections;
    private final InspectionAccess access;
    private final Viewers viewers;

    InspectionHome(Inspections inspections, InspectionAccess access, Viewers viewers) {
        this.inspections = inspections;
        this.access = access;
        this.viewers = viewers;
    }

    @Override
    public Optional<String> path(String caseNumber) {
        return Inspections.numbered(caseNumber) ? Optional.of("/inspections/" + caseNumber) : Optional.empty();
    }

    @Override
    public Optional<String> title(String caseNumber, String reader) {
        return inspections
                .find(caseNumber)
                .filter(it -> access.sight(viewers.of(reader), it) != InspectionAccess.Sight.NONE)
                .map(Inspection::title);
    }
}
