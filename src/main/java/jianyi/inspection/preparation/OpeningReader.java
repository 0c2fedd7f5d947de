package jianyi.inspection.preparation;

import jianyi.access.OwnOffice;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.inspection.AssignedMatters;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.Kind;
import jianyi.inspection.Opening;
import jianyi.inspection.Supervised;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the form a matter of supervision is taken up with and refuses what is not for that office to take up. */
@Component
class OpeningReader {

    private final Viewers viewers;
    private final InspectionAccess access;
    private final Offices offices;
    private final Supervised supervised;
    private final Settings settings;
    private final ObjectProvider<AssignedMatters> plans;

    OpeningReader(
            Viewers viewers,
            InspectionAccess access,
            Offices offices,
            Supervised supervised,
            Settings settings,
            ObjectProvider<AssignedMatters> plans) {
        this.viewers = viewers;
        this.access = access;
        this.offices = offices;
        this.supervised = supervised;
        this.settings = settings;
        this.plans = plans;
    }

    /** @throws Refusal 400 naming the field; 403 for whoever is no clerk, and for a street without an assignment */
    Opening read(String person, Answers answers) {
        var keeper = keeper(viewers.of(person), answers);
        var planItem = answers.number("planItem").map(Integer::longValue).orElse(null);
        boolean planned = planItem != null && plans.stream().anyMatch(plan -> plan.open(keeper.code(), planItem));
        if (keeper.kind() == OfficeKind.STREET && !planned) {
            throw Refusal.forbidden("街道只办区年度计划交给本街道的监督事项（地方组织法第五十九条）；请选计划事项，或者请区人大常委会列入计划");
        }
        if (planItem != null && !planned) {
            throw answers.wrong("planItem", "不是本机关现行年度计划里还没有启动的事项");
        }
        var body = keeper.kind() == OfficeKind.STREET ? keeper.parent() : keeper.code();
        var kind = kind(body, answers);
        return new Opening(
                body,
                keeper.code(),
                answers.need("title"),
                kind,
                kind == Kind.LAW ? answers.need("law") : null,
                unit(body, answers),
                answers.need("reason"),
                planItem,
                null);
    }

    /** What was taken up for a line of a plan stands there. */
    void begun(Inspection it) {
        if (it.planItem() != null) {
            plans.forEach(plan -> plan.begun(it.planItem(), it.number()));
        }
    }

    private Office keeper(Viewer viewer, Answers answers) {
        var own = access.opening(viewer).stream()
                .flatMap(code -> offices.inUse(code).stream())
                .toList();
        return OwnOffice.read(own, answers, "body", "只有人大的工作人员可以提出监督事项");
    }

    private Kind kind(String body, Answers answers) {
        var kind = Kind.of(answers.need("kind"));
        if (kind == Kind.EVALUATION
                && !settings.text(body, Setting.EVALUATION_HELD).equals("yes")) {
            throw answers.wrong("kind", "不能选工作评议：它没有全国性规定，本地有规定的，请先在“期限和规则”里打开");
        }
        return kind;
    }

    /** @throws Refusal 400 for an office this body does not supervise */
    String unit(String body, Answers answers) {
        return supervised
                .named(body, answers.need("unit"))
                .map(Office::code)
                .orElseThrow(() -> answers.wrong("unit", "不是本级政府、政府的部门或者监察、审判、检察机关"));
    }
}
