package jianyi.inspection.plan;

import java.util.List;
import java.util.Map;
import jianyi.casework.step.Choice;
import jianyi.casework.timeline.Chronicle;
import jianyi.inspection.AssignedMatters;
import jianyi.inspection.InspectionStart;
import jianyi.inspection.Kind;
import jianyi.inspection.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way from a plan's line to the matter of supervision that comes of it, and the other way for whoever takes one up by hand. */
@Component
class PlannedMatters implements AssignedMatters {

    private static final String WAITING = """
            select i.* from plan_item i join inspection_plan p on p.number = i.number and p.version = i.version
            where coalesce(i.street, p.body) in (:keepers) and i.begun_on is null
                and p.published_on is not null and p.state <> 'OVER'""";

    private final InspectionStart matters;
    private final Versions versions;
    private final Chronicle chronicle;
    private final JdbcClient jdbc;

    PlannedMatters(InspectionStart matters, Versions versions, Chronicle chronicle, JdbcClient jdbc) {
        this.matters = matters;
        this.versions = versions;
        this.chronicle = chronicle;
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
    public boolean open(String keeper, long planItem) {
        return jdbc.sql(WAITING + " and i.id = :item for update of p")
                .param("keepers", List.of(keeper))
                .param("item", planItem)
                .query(PlanItem.class)
                .optional()
                .isPresent();
    }

    @Override
    public void begun(long planItem, String inspection) {
        var item = jdbc.sql("select * from plan_item where id = ?")
                .param(planItem)
                .query(PlanItem.class)
                .single();
        versions.begun(item, inspection);
        chronicle.note(item.number(), PlanEntry.BEGUN, "启动监督事项 " + inspection, item.matter());
    }

    @Override
    public List<Map<String, String>> choices(List<String> keepers) {
        return keepers.isEmpty()
                ? List.of()
                : jdbc
                        .sql(WAITING + " order by i.month, i.place")
                        .param("keepers", keepers)
                        .query(PlanItem.class)
                        .list()
                        .stream()
                        .map(item -> Choice.of(
                                "" + item.id(),
                                item.month() + " 月　" + item.matter() + "（"
                                        + item.way().label() + "）"))
                        .toList();
    }
}
