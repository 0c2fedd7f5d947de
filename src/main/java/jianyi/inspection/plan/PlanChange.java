package jianyi.inspection.plan;

import jianyi.flow.Answers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A change proposed in the plan's year: record and process move together, or neither does. */
@Component
public class PlanChange {

    private final PlanningDesk desk;
    private final YearlyPlans plans;
    private final InspectionPlanFlow flow;

    PlanChange(PlanningDesk desk, YearlyPlans plans, InspectionPlanFlow flow) {
        this.desk = desk;
        this.plans = plans;
        this.flow = flow;
    }

    /** Proposes it. @throws jianyi.flow.Refusal 400 naming the line; 409 unless the plan runs and no other change waits */
    @Transactional
    public void propose(String person, String number, String reason, Answers topics) {
        desk.proposeChange(person, number, reason, topics);
        flow.changeProposed(plans.find(number).orElseThrow());
    }
}
