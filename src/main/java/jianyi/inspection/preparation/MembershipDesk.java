package jianyi.inspection.preparation;

import java.util.Map;
import jianyi.access.Viewer;
import jianyi.casework.act.Entering;
import jianyi.casework.act.Filled;
import jianyi.casework.act.Hands;
import jianyi.casework.act.WayDoor;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.InspectionNews;
import jianyi.inspection.Inspections;
import jianyi.inspection.State;
import jianyi.office.Setting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who goes along and who steps back for an interest of his own 回避, and which sites have been seen. */
@Service
public class MembershipDesk {

    private final Inspections inspections;
    private final GroupMembers members;
    private final Sites sites;
    private final Hands hands;
    private final Chronicle chronicle;
    private final InspectionNews news;
    private final Terms terms;

    MembershipDesk(
            Inspections inspections,
            GroupMembers members,
            Sites sites,
            Hands hands,
            Chronicle chronicle,
            InspectionNews news,
            Terms terms) {
        this.inspections = inspections;
        this.members = members;
        this.sites = sites;
        this.hands = hands;
        this.chronicle = chronicle;
        this.news = news;
        this.terms = terms;
    }

    /** Takes a member's answer down. @throws Refusal 400 for a no without a reason; 403 for whoever is neither he nor a clerk */
    @Transactional
    public void answer(Step step, String member) {
        var it = inspections.lock(step.number());
        var entering = hands.entering(step, member, it.keeper());
        boolean joins = step.answers().decided("joins");
        var conflict = step.answers().text("conflict").orElse(null);
        if (!joins && conflict == null) {
            throw step.answers().missing("conflict");
        }
        members.answered(it.number(), member, joins, conflict, entering);
        var name = members.of(it.number()).stream()
                .filter(one -> one.person().equals(member))
                .map(Member::name)
                .findFirst()
                .orElse(member);
        chronicle.note(
                step,
                InspectionEntry.MEMBERSHIP_ANSWERED,
                name + (joins ? "参加检查" : "不参加检查") + entering.remark(),
                conflict);
        tellEntered(it.number(), member, joins, entering);
    }

    /** Whether this person was asked, has not answered, and the time to do so by the task is over. */
    boolean late(Viewer viewer, String number) {
        return inspections
                .find(number)
                .filter(it -> it.preparedOn() != null && it.adoptedOn() == null)
                .filter(it -> terms.today()
                        .isAfter(terms.due(it.body(), Setting.MEMBERSHIP, it.preparedOn(), "定方案")
                                .due()))
                .flatMap(it -> members.find(number, viewer.id()))
                .filter(one -> one.joins() == null)
                .isPresent();
    }

    /** Takes down what came after the time. @throws Refusal 403 for whoever is not asked; 409 for whoever has answered or still has the task; 400 naming the field */
    @Transactional
    public void answerLate(Viewer viewer, String number, Filled filled) {
        inspections.lock(number);
        WayDoor.only(members.find(number, viewer.id()).isPresent());
        if (!late(viewer, number)) {
            throw Refusal.conflict("您已经答复过，或者任务还在等您答复，不用补报");
        }
        var said = filled.need("joins", 5);
        if (!said.equals("true") && !said.equals("false")) {
            throw Filled.wrong("joins", "没有这个选项");
        }
        boolean joins = said.equals("true");
        var conflict = filled.text("conflict", Filled.LONG).orElse(null);
        if (!joins && conflict == null) {
            filled.need("conflict", Filled.LONG);
        }
        members.answered(number, viewer.id(), joins, conflict, Entering.SELF);
        chronicle.note(
                number,
                viewer.id(),
                InspectionEntry.MEMBERSHIP_ANSWERED,
                viewer.name() + (joins ? "参加检查" : "不参加检查") + "（补报）",
                conflict);
    }

    private void tellEntered(String number, String member, boolean joins, Entering entering) {
        if (entering.proxied()) {
            var it = inspections.lock(number);
            news.person(
                    it,
                    member,
                    "entered",
                    "已代您答复",
                    entering.name() + "已代您答复“" + it.title() + "”：" + (joins ? "参加" : "不参加") + "。如与您的意思不符，请与人大工作人员联系。");
        }
    }

    /** A site has been seen, or nobody could go. @throws Refusal 409 when there is none of that place */
    @Transactional
    public void visit(Step step, int place) {
        var it = inspections.lock(step.number());
        var site = sites.find(it.number(), place).orElseThrow(() -> Refusal.conflict("没有这个检查地点"));
        boolean visited = step.answers().decided("siteDone");
        sites.visited(site, visited, terms.today());
        chronicle.note(step, InspectionEntry.SITE_VISITED, visited ? "实地检查完毕" : "没有去成", site.name());
    }

    /** Everything that was to be gathered is there. */
    @Transactional
    public void gathered(String number) {
        inspections.set(number, Map.of("gathered_on", terms.today(), "state", State.REPORTING.name()));
    }
}
