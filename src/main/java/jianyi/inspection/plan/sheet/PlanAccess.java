package jianyi.inspection.plan.sheet;

import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.inspection.plan.Plan;
import jianyi.inspection.plan.YearlyPlans;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who may read a yearly plan: its body's people from the first proposal, everybody who works here once it is published (监督法 第六十三条). */
@Component
class PlanAccess {

    private final YearlyPlans plans;
    private final Offices offices;

    PlanAccess(YearlyPlans plans, Offices offices) {
        this.plans = plans;
        this.offices = offices;
    }

    /** Whether this person may read it. */
    boolean reads(Viewer viewer, Plan plan) {
        return within(viewer, plan) || plan.published() && !viewer.posts().isEmpty();
    }

    /** Whether this person belongs to those who decide on it: what was proposed and refused is read by them alone. */
    boolean within(Viewer viewer, Plan plan) {
        return keeps(viewer, plan) || viewer.has(Role.PRESIDIUM, plan.body()) || viewer.has(Role.MEMBER, plan.body());
    }

    /** Whether this person keeps it. */
    boolean keeps(Viewer viewer, Plan plan) {
        return viewer.has(Role.CLERK, plan.body()) || viewer.has(Role.CHAIR, plan.body());
    }

    /** The plan, for whoever may read it. @throws Refusal 404 when there is none, or none this person may know of */
    Plan readable(Viewer viewer, String number) {
        return plans.find(number)
                .filter(plan -> reads(viewer, plan))
                .orElseThrow(() -> Refusal.notFound("没有找到这份计划，可能编号有误，或者您无权查看"));
    }

    /** The plan, for its clerks. @throws Refusal 404 for whoever may not read it, 403 for whoever may not propose */
    Plan kept(Viewer viewer, String number) {
        var plan = readable(viewer, number);
        if (!viewer.has(Role.CLERK, plan.body())) {
            throw Refusal.forbidden("只有本机关的工作人员可以办理此事项");
        }
        return plan;
    }

    /** Whether this person may propose a plan for some body. */
    boolean proposes(Viewer viewer) {
        return viewer.bodies(Role.CLERK).stream()
                .flatMap(code -> offices.inUse(code).stream())
                .anyMatch(office -> office.kind().isCongress());
    }
}
