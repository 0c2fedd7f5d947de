package jianyi.inspection.plan.sheet;

import jianyi.access.Viewers;
import jianyi.flow.RoomHome;
import jianyi.inspection.plan.Plan;
import jianyi.inspection.plan.YearlyPlans;
import org.springframework.stereotype.Component;

/** Leads from a plan's number to its sheet, and names it to whoever may read it. */
@Component
class PlanHome extends RoomHome {

    PlanHome(YearlyPlans plans, PlanAccess access, Viewers viewers) {
        super(
                "P",
                "/plans/",
                (number, reader) -> plans.find(number)
                        .filter(plan -> access.reads(viewers.of(reader), plan))
                        .map(Plan::title));
    }
}
