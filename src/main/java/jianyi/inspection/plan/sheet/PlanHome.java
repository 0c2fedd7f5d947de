package jianyi.inspection.plan.sheet;

import java.util.Optional;
import java.util.regex.Pattern;
import jianyi.access.Viewers;
import jianyi.flow.CaseHome;
import jianyi.flow.CaseTitles;
import jianyi.inspection.plan.Plan;
import jianyi.inspection.plan.YearlyPlans;
import org.springframework.stereotype.Component;

/** Leads from a plan's number to its sheet, and names it to whoever may read it. */
@Component
class PlanHome implements CaseHome, CaseTitles {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{2,32}-\\d{4}-P\\d{2,4}");

    private final YearlyPlans plans;
    private final PlanAccess access;
    private final Viewers viewers;

    PlanHome(YearlyPlans plans, PlanAccess access, Viewers viewers) {
        this.plans = plans;
        this.access = access;
        this.viewers = viewers;
    }

    @Override
    public Optional<String> path(String caseNumber) {
        return NUMBER.matcher(caseNumber).matches() ? Optional.of("/plans/" + caseNumber) : Optional.empty();
    }

    @Override
    public Optional<String> title(String caseNumber, String reader) {
        return plans.find(caseNumber)
                .filter(plan -> access.reads(viewers.of(reader), plan))
                .map(Plan::title);
    }
}
