package jianyi.inspection.plan;

import java.util.List;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.casework.time.DatedRoom;
import jianyi.casework.timeline.EntryKind;
import jianyi.inspection.InspectionWords;
import org.springframework.stereotype.Component;

/** The last days of a plan's tasks; its months do not move with the calendar. */
@Component
class PlanDates implements DatedRoom {

    private final YearlyPlans plans;
    private final Steps steps;

    PlanDates(YearlyPlans plans, Steps steps) {
        this.plans = plans;
        this.steps = steps;
    }

    @Override
    public String room() {
        return YearlyPlans.ROOM;
    }

    @Override
    public List<String> dated() {
        return plans.all().stream()
                .map(Plan::number)
                .filter(number -> !steps.waiting(number).isEmpty())
                .sorted()
                .toList();
    }

    @Override
    public void lock(String number) {
        plans.lock(number);
    }

    @Override
    public String called(TaskStep step) {
        return "“" + InspectionWords.of(step.key()).todo() + "”的期限";
    }

    @Override
    public EntryKind reckoned() {
        return PlanEntry.RECKONED;
    }
}
