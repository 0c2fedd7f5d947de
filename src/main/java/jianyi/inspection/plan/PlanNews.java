package jianyi.inspection.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.casework.step.CaseMail;
import jianyi.flow.TaskAtHand;
import jianyi.inspection.InspectionWords;
import jianyi.notice.Notice;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** What is told of a yearly plan, to whom. */
@Component
class PlanNews {

    private final CaseMail mail;
    private final Offices offices;

    PlanNews(CaseMail mail, Offices offices) {
        this.mail = mail;
        this.offices = offices;
    }

    /** What those who may do a task are told. */
    Notice task(TaskAtHand task, Plan plan, LocalDate due) {
        return mail.task(task, "/tasks/" + task.id(), about(plan), InspectionWords.of(task.key()), due);
    }

    /** Tells the body's clerks. */
    void clerks(Plan plan, String kind, String subject, String sentence) {
        mail.post(plan.body(), Role.CLERK, sheet(plan, kind, subject, name(plan) + "：" + sentence));
    }

    /** The body's own people, its government and the streets that do something learn that the plan is published. */
    void published(Plan plan, List<PlanItem> items) {
        var notice = sheet(plan, "planPublished", "年度监督计划已经公布", name(plan) + "已经公布，共 " + items.size() + " 项。");
        mail.post(plan.body(), Role.CLERK, notice);
        offices.governmentOf(plan.body()).ifPresent(government -> {
            mail.post(government.code(), Role.CLERK, notice);
            mail.post(government.code(), Role.HEAD, notice);
        });
        items.stream()
                .map(PlanItem::street)
                .filter(street -> street != null)
                .distinct()
                .forEach(street -> owner(
                        street,
                        sheet(plan, "planPublished", "区人大交街道承担监督事项", name(plan) + "已经公布，其中有交你们街道承担的事项，请提前准备。")));
    }

    /** A month ahead whoever does it is reminded. */
    void comes(Plan plan, PlanItem item) {
        owner(
                owner(plan, item),
                sheet(
                        plan,
                        "planItemComes",
                        "下个月要开展" + item.way().label(),
                        "按" + name(plan) + "，" + item.month() + " 月开展"
                                + item.way().label() + "“" + item.matter() + "”，请提前准备方案、人员和时间。"));
    }

    /** The month has come. @param inspection number of what was started */
    void begun(Plan plan, PlanItem item, String inspection) {
        owner(
                owner(plan, item),
                sheet(
                        plan,
                        "planItemBegun",
                        "本月开展" + item.way().label(),
                        "按" + name(plan) + "，本月开展" + item.way().label() + "“" + item.matter() + "”" + "，监督事项 "
                                + inspection + " 已经启动，请做好准备。"));
    }

    private static String owner(Plan plan, PlanItem item) {
        return item.street() == null ? plan.body() : item.street();
    }

    private void owner(String office, Notice notice) {
        mail.post(office, Role.CLERK, notice);
    }

    private Notice sheet(Plan plan, String kind, String subject, String sentence) {
        return mail.news(about(plan), kind, subject, sentence);
    }

    private String name(Plan plan) {
        return offices.name(plan.body()) + plan.title();
    }

    private CaseMail.About about(Plan plan) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("计划", plan.title());
        facts.put("机关", offices.name(plan.body()));
        return new CaseMail.About(plan.number(), plan.body(), name(plan), name(plan), "/plans/" + plan.number(), facts);
    }
}
