package jianyi.inspection.plan;

import jianyi.inspection.AssignedMatters;
import jianyi.inspection.InspectionStart;
import jianyi.inspection.Kind;
import jianyi.inspection.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way from a plan's line to the matter of supervision that comes of it, and the other way for a street. */
@Component
class PlannedMatters implements AssignedMatters {

    private final InspectionStart matters;
    private final JdbcClient jdbc;

    PlannedMatters(InspectionStart matters, JdbcClient jdbc) {
        this.matters = matters;
        this.jdbc = jdbc;
    }

    /** Begins what a line asks for; its clerks name the unit when they prepare it. @return the matter's number */
    String begin(Plan plan, PlanItem item) {
        return matters.begin(
                new Opening(
                        plan.body(),
                        item.street() == null ? plan.body() : item.street(),
                        item.matter(),
                        item.way(),
                        item.way() == Kind.LAW ? item.matter() : null,
                        null,
                        item.reason(),
                        item.id(),
                        null),
                "列入年度计划 " + plan.number());
    }

    @Override
    public boolean assigned(String street, long planItem) {
        return jdbc.sql("""
                        select exists (select from plan_item i join inspection_plan p on p.number = i.number and p.version = i.version
                            where i.id = ? and i.street = ? and i.begun_on is null
                                and p.published_on is not null and p.state <> 'OVER')""").params(planItem, street).query(Boolean.class).single();
    }
}
