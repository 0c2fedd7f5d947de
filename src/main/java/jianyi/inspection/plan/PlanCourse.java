package jianyi.inspection.plan;

import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.suggestion.published.PlannedCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan on its way through the year: publishes it, reminds a month ahead, begins in the month, ends with the year. */
@Service
public class PlanCourse {

    private final YearlyPlans plans;
    private final Versions versions;
    private final PlanDays days;
    private final PlannedMatters matters;
    private final PlannedCases cases;
    private final Chronicle chronicle;
    private final PlanNews news;

    PlanCourse(
            YearlyPlans plans,
            Versions versions,
            PlanDays days,
            PlannedMatters matters,
            PlannedCases cases,
            Chronicle chronicle,
            PlanNews news) {
        this.plans = plans;
        this.versions = versions;
        this.days = days;
        this.matters = matters;
        this.cases = cases;
        this.chronicle = chronicle;
        this.news = news;
    }

    /** Publishes the version in force (监督法 第六十三条) and does at once what is due already. */
    @Transactional
    public void publish(String number) {
        var plan = plans.lock(number);
        plans.published(number);
        chronicle.note(
                number, PlanEntry.PUBLISHED, "公布年度计划", versions.items(plan).size() + " 项");
        news.published(plan, versions.items(plan));
        link(plan);
        goOn(number);
    }

    /** Suggestions named in a reason learn that they became a topic, once. */
    private void link(Plan plan) {
        var before = versions.of(plan.number()).stream()
                .filter(one -> Boolean.TRUE.equals(one.approved()) && one.version() < plan.version())
                .flatMap(one -> versions.items(plan.number(), one.version()).stream())
                .map(PlanItem::reason)
                .toList();
        versions.items(plan).stream()
                .filter(item -> !before.contains(item.reason()))
                .forEach(item -> cases.named(item.reason())
                        .forEach(number -> cases.planned(number, plan.number(), item.matter())));
    }

    /** Does what is due today. @return whether the plan's year is over */
    @Transactional
    public boolean goOn(String number) {
        var plan = plans.lock(number);
        for (PlanItem item : versions.items(plan)) {
            if (item.begunOn() == null && !days.tooLate(plan, item)) {
                due(plan, item);
            }
        }
        boolean over = days.today().getYear() > plan.year();
        if (over && plan.state() != PlanState.OVER) {
            plans.move(number, PlanState.OVER);
            chronicle.note(number, PlanEntry.OVER, "年度结束", missed(plan));
        }
        return over;
    }

    private void due(Plan plan, PlanItem item) {
        if (!days.today().isBefore(item.begins(plan.year()))) {
            begin(plan, item);
        } else if (item.remindedOn() == null && !days.today().isBefore(item.reminds(plan.year()))) {
            versions.reminded(item);
            news.comes(plan, item);
            chronicle.note(plan.number(), PlanEntry.REMINDED, "提醒：" + item.month() + " 月起开展", item.matter());
        }
    }

    private void begin(Plan plan, PlanItem item) {
        var begun = matters.begin(plan, item);
        versions.begun(item, begun);
        news.begun(plan, item, begun);
        chronicle.note(plan.number(), PlanEntry.BEGUN, "启动监督事项 " + begun, item.matter());
    }

    /** A line that was missed is begun after all. @throws Refusal 404 for no line of the plan, 409 when it has begun or cannot */
    @Transactional
    public void beginLate(String number, long id) {
        var plan = plans.lock(number);
        var item = versions.item(plan, id).orElseThrow(() -> Refusal.notFound("计划里没有这一项"));
        if (!item.missed(plan.year(), days.today())) {
            throw Refusal.conflict("只有过了月份还没有启动的事项，才需要现在启动");
        }
        begin(plan, item);
    }

    private String missed(Plan plan) {
        var missed = versions.items(plan).stream()
                .filter(item -> item.missed(plan.year(), days.today()))
                .map(PlanItem::matter)
                .toList();
        return missed.isEmpty() ? "各项都已启动" : "没有启动：" + String.join("、", missed);
    }
}
