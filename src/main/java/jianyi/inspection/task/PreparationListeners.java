package jianyi.inspection.task;

import java.util.Date;
import java.util.List;
import jianyi.casework.act.Hands;
import jianyi.flow.Step;
import jianyi.flow.Timers;
import jianyi.inspection.InspectionFlow;
import jianyi.inspection.preparation.GroupMembers;
import jianyi.inspection.preparation.Member;
import jianyi.inspection.preparation.MembershipDesk;
import jianyi.inspection.preparation.PrepareDesk;
import jianyi.inspection.preparation.SelfReportDesk;
import jianyi.inspection.preparation.Sites;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What {@code bpmn/preparation.bpmn} says to the room. */
@Component
public class PreparationListeners {

    private final PrepareDesk preparing;
    private final MembershipDesk memberships;
    private final SelfReportDesk reports;
    private final GroupMembers members;
    private final Sites sites;
    private final Hands hands;
    private final InspectionDue due;

    PreparationListeners(
            PrepareDesk preparing,
            MembershipDesk memberships,
            SelfReportDesk reports,
            GroupMembers members,
            Sites sites,
            Hands hands,
            InspectionDue due) {
        this.preparing = preparing;
        this.memberships = memberships;
        this.reports = reports;
        this.members = members;
        this.sites = sites;
        this.hands = hands;
        this.due = due;
    }

    /** The scheme is set. */
    public void prepared(DelegateTask task) {
        preparing.prepare(Step.of(task));
    }

    /** User ids of those who are asked to go along, one instance each. */
    public List<String> members(DelegateExecution execution) {
        return members.of(execution.getProcessBusinessKey()).stream()
                .map(Member::person)
                .toList();
    }

    /** The groups that may type in a member's answer. */
    public List<String> enterers(DelegateExecution execution) {
        return hands.enterers(InspectionFlow.MEMBER.in(execution), InspectionFlow.KEEPER.in(execution));
    }

    /** When no answer is waited for any longer. */
    public Date membershipEnds(DelegateExecution execution) {
        return Timers.after(due.membership(execution.getProcessBusinessKey()));
    }

    /** A member has answered. */
    public void answered(DelegateTask task) {
        memberships.answer(Step.of(task), InspectionFlow.MEMBER.in(task));
    }

    /** Places of the sites in their list, one instance each. */
    public List<String> sites(DelegateExecution execution) {
        return sites.of(execution.getProcessBusinessKey()).stream()
                .map(site -> "" + site.place())
                .toList();
    }

    /** User ids of those who go along and record what they see. */
    public List<String> recorders(DelegateExecution execution) {
        return members.joining(execution.getProcessBusinessKey());
    }

    /** A site has been seen. */
    public void visited(DelegateTask task) {
        memberships.visit(Step.of(task), Integer.parseInt(InspectionFlow.SITE.in(task)));
    }

    /** Is the unit asked to report before anybody goes there? */
    public void asksBefore(DelegateExecution execution) {
        InspectionFlow.ASKED.decide(execution, reports.before(execution.getProcessBusinessKey()));
    }

    /** Everything that was to be gathered is there. */
    public void gathered(DelegateExecution execution) {
        memberships.gathered(execution.getProcessBusinessKey());
    }
}
