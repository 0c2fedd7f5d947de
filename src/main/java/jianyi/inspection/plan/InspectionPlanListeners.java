package jianyi.inspection.plan;

import java.util.Date;
import jianyi.flow.Step;
import jianyi.flow.Timers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/inspectionPlan.bpmn} says to the room: one method per call from the model. */
@Component
public class InspectionPlanListeners {

    private final PlanningDesk desk;
    private final PlanDays days;

    InspectionPlanListeners(PlanningDesk desk, PlanDays days) {
        this.desk = desk;
        this.days = days;
    }

    /** A plan is proposed: it gets its number, which becomes the business key. */
    public void proposed(DelegateExecution execution) {
        var plan = desk.propose(Step.actor(), Step.answers(execution), execution.getProcessInstanceId());
        execution.setProcessBusinessKey(plan.number());
        InspectionPlanFlow.BODY.set(execution, plan.body());
    }

    /** The chair has registered the decision. */
    public void decided(DelegateTask task) {
        InspectionPlanFlow.APPROVED.decide(task, desk.decide(Step.of(task)));
    }

    /** The clerk has proposed it anew. */
    public void amended(DelegateTask task) {
        desk.amend(Step.of(task));
    }

    /** The chair has registered the decision on a change. */
    public void changeDecided(DelegateTask task) {
        InspectionPlanFlow.CHANGE_APPROVED.decide(task, desk.decideChange(Step.of(task)));
    }

    /** When the engine looks at the plan next. */
    public Date nextDay(DelegateExecution execution) {
        return Timers.after(days.next(execution.getProcessBusinessKey()).minusDays(1));
    }
}
