package jianyi.inspection.plan.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.casework.timeline.Chronicle;
import jianyi.inspection.plan.Plan;
import jianyi.inspection.plan.PlanDays;
import jianyi.inspection.plan.PlanItem;
import jianyi.inspection.plan.PlanState;
import jianyi.inspection.plan.PlanVersion;
import jianyi.inspection.plan.Versions;
import jianyi.inspection.plan.sheet.PlanSheet.Line;
import jianyi.inspection.plan.sheet.PlanSheet.Version;
import jianyi.office.Offices;
import jianyi.office.Role;
import jianyi.suggestion.published.PlannedCases;
import org.springframework.stereotype.Component;

/** Puts a plan's sheet together for one reader. */
@Component
class PlanSheets {

    private final PlanAccess access;
    private final Versions versions;
    private final PlanDays days;
    private final PlannedCases cases;
    private final Heads heads;
    private final Offices offices;
    private final Chronicle chronicle;

    PlanSheets(
            PlanAccess access,
            Versions versions,
            PlanDays days,
            PlannedCases cases,
            Heads heads,
            Offices offices,
            Chronicle chronicle) {
        this.access = access;
        this.versions = versions;
        this.days = days;
        this.cases = cases;
        this.heads = heads;
        this.offices = offices;
        this.chronicle = chronicle;
    }

    /** The sheet. @throws jianyi.flow.Refusal 404 when there is none, or none this person may know of */
    PlanSheet read(Viewer viewer, String number) {
        var plan = access.readable(viewer, number);
        boolean within = access.within(viewer, plan);
        return new PlanSheet(
                plan,
                offices.name(plan.body()),
                plan.state() == PlanState.RUNNING && viewer.has(Role.CLERK, plan.body()),
                lines(plan),
                versions.of(number).stream()
                        .filter(one -> within || Boolean.TRUE.equals(one.approved()))
                        .map(one -> version(plan, one))
                        .toList(),
                versions.items(plan).stream()
                        .map(item -> item.topic().typed(offices::name))
                        .collect(Collectors.joining("\n")),
                access.keeps(viewer, plan) ? chronicle.of(number) : List.of());
    }

    /** The lines in force with what has become of them; before a decision the last proposal's. */
    List<Line> lines(Plan plan) {
        int last = versions.of(plan.number()).size();
        var items = plan.version() == null ? versions.items(plan.number(), last) : versions.items(plan);
        return items.stream().map(item -> line(plan, item)).toList();
    }

    private Line line(Plan plan, PlanItem item) {
        var street = item.street() == null ? "" : offices.name(item.street());
        if (item.inspection() != null) {
            boolean over = heads.find(item.inspection()).map(Head::endedOn).isPresent();
            return new Line(
                    item, cases.named(item.reason()), street, over ? "已办结" : "正在办理", over ? "good" : "open", false);
        }
        if (plan.version() == null) {
            return new Line(item, cases.named(item.reason()), street, "待决定", "", false);
        }
        if (item.missed(plan.year(), days.today())) {
            return new Line(item, cases.named(item.reason()), street, "过了月份没有启动", "late", true);
        }
        return new Line(item, cases.named(item.reason()), street, "未到月份", "", false);
    }

    private Version version(Plan plan, PlanVersion it) {
        boolean inForce = plan.version() != null && plan.version() == it.version();
        var outcome = it.approved() == null ? "待会议决定" : it.approved() ? inForce ? "现行" : "通过，已被调整代替" : "没有通过";
        return new Version(
                "第 " + it.version() + " 稿（" + ChineseDates.minute(it.proposedAt()) + " 提出）",
                outcome,
                basis(plan, it),
                it.reason(),
                inForce
                        ? List.of()
                        : versions.items(plan.number(), it.version()).stream()
                                .map(item -> item.topic().typed(offices::name))
                                .toList());
    }

    private String basis(Plan plan, PlanVersion it) {
        var decided = Optional.ofNullable(it.decidedOn())
                .map(day -> ChineseDates.format(day) + "登记决定")
                .orElse("");
        var party = it.partyOn() == null && it.partyWay() == null
                ? ""
                : "向党委报告："
                        + Stream.of(it.partyOn() == null ? null : ChineseDates.format(it.partyOn()), it.partyWay())
                                .filter(part -> part != null)
                                .collect(Collectors.joining("，"));
        return Stream.of(
                        days.basis(plan.body(), it.meeting(), it.meetingNote()),
                        decided,
                        party,
                        it.remark() == null ? "" : "意见：" + it.remark())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
