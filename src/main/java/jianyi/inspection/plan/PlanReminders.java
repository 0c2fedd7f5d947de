package jianyi.inspection.plan;

import java.util.Map;
import java.util.stream.Collectors;
import jianyi.casework.timeline.EntryKind;
import jianyi.inspection.InspectionWords;
import jianyi.reminders.Audience;
import jianyi.reminders.DueStep;
import jianyi.reminders.RemindedRoom;
import org.springframework.stereotype.Component;

/** What is said of yearly plans in the morning's mail. */
@Component
class PlanReminders implements RemindedRoom {

    private final YearlyPlans plans;

    PlanReminders(YearlyPlans plans) {
        this.plans = plans;
    }

    @Override
    public String room() {
        return YearlyPlans.ROOM;
    }

    @Override
    public Map<String, Cover> covers() {
        return plans.all().stream()
                .filter(plan -> plan.state() != PlanState.OVER)
                .collect(Collectors.toMap(
                        Plan::number, plan -> new Cover("年度计划", "《" + plan.title() + "》", 1, false, null)));
    }

    @Override
    public String todo(DueStep step) {
        return InspectionWords.of(step.key()).todo();
    }

    @Override
    public boolean tells(DueStep step, Audience audience) {
        return audience == Audience.ACTOR || audience == Audience.CHAIR;
    }

    @Override
    public EntryKind reminded() {
        return PlanEntry.REMINDED;
    }
}
