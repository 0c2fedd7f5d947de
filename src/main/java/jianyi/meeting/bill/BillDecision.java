package jianyi.meeting.bill;

import jianyi.access.Viewer;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.State;
import jianyi.meeting.agenda.AgendaDesk;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.vote.Votes;
import jianyi.office.Role;
import jianyi.suggestion.submission.FromBill;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the presidium, for whom the chair acts, decides on bills, and how bills and inquiries are withdrawn (地方组织法 第二十二条). */
@Service
public class BillDecision {

    private final MeetingAccess access;
    private final Bills bills;
    private final AgendaDesk agenda;
    private final Items items;
    private final Votes votes;
    private final MeetingFlow flow;
    private final FromBill fromBill;
    private final SignDesk signs;
    private final BillNews news;
    private final Chronicle chronicle;
    private final MeetingDays days;

    BillDecision(
            MeetingAccess access,
            Bills bills,
            AgendaDesk agenda,
            Items items,
            Votes votes,
            MeetingFlow flow,
            FromBill fromBill,
            SignDesk signs,
            BillNews news,
            Chronicle chronicle,
            MeetingDays days) {
        this.access = access;
        this.bills = bills;
        this.agenda = agenda;
        this.items = items;
        this.votes = votes;
        this.flow = flow;
        this.fromBill = fromBill;
        this.signs = signs;
        this.news = news;
        this.chronicle = chronicle;
        this.days = days;
    }

    /** Puts a bill on the agenda; while the meeting sits its turn comes at once. @throws Refusal 403 for others; 409 when it is too late */
    @Transactional
    void toAgenda(Viewer viewer, String number, long id, String said) {
        var meeting = chaired(viewer, number);
        var bill = open(meeting, id);
        long item = agenda.admit(viewer, number, "审议" + bill.title());
        bills.becameItem(id, item);
        if (meeting.state() == State.SITTING) {
            flow.raise(meeting, item);
        }
        settle(viewer, meeting, bill, BillOutcome.AGENDA, said, "已经列入会议议程");
    }

    /** Turns a bill into a suggestion with all its signers. @throws Refusal 403 for others; 409 before the session is opened */
    @Transactional
    void toSuggestion(Viewer viewer, String number, long id, String said) {
        var meeting = chaired(viewer, number);
        var bill = open(meeting, id);
        if (meeting.openedOn() == null) {
            throw Refusal.conflict("会议开幕以后，才能由主席团决定把议案转为代表建议");
        }
        boolean typedIn = !bill.handedBy().equals(bill.lead());
        var suggestion = fromBill.suggest(
                new FromBill.Text(
                        meeting.body(),
                        meeting.session().id(),
                        bill.title().replaceFirst("的?议案$", "的建议"),
                        bill.reason(),
                        bill.content(),
                        bill.category(),
                        bill.disclosure(),
                        bill.signers(),
                        typedIn ? bill.handedBy() : null),
                viewer.id(),
                meeting.title() + "议案“" + bill.title() + "”");
        bills.becameSuggestion(id, suggestion);
        settle(
                viewer,
                meeting,
                bill,
                BillOutcome.SUGGESTION,
                said,
                "没有列入会议议程，已转为代表建议，编号 " + suggestion + "，您仍是署名代表，无须再次附议");
    }

    /**
     * Its signers take it back: by themselves before it is decided on, with the presidium's consent once it is on the agenda, and not
     * after it was put to the vote.
     *
     * @throws Refusal 403 for others; 409 when it is too late
     */
    @Transactional
    void withdraw(Viewer viewer, String number, long id, String said) {
        var meeting = access.locked(viewer, number);
        var bill = bills.get(number, id);
        boolean listed = bill.outcome() == BillOutcome.AGENDA;
        if (bill.outcome() != null && !listed) {
            throw Refusal.conflict("这件" + bill.kind() + "" + bill.outcome().label() + "，不能再撤回");
        }
        if (listed && votes.last(bill.item()).isPresent()) {
            throw Refusal.conflict("这件议案已经表决，不能再撤回");
        }
        if (!mayWithdraw(viewer, meeting, bill)) {
            throw Refusal.forbidden(listed ? "已经列入议程的议案，由主席登记主席团同意撤回" : "只有领衔代表和人大工作人员可以办理撤回");
        }
        if (listed) {
            drop(viewer, meeting, bill);
        }
        settle(viewer, meeting, bill, BillOutcome.WITHDRAWN, said, "已经由提案人撤回");
    }

    /** Its deliberation ends with it (地方组织法 第二十二条); before the opening it leaves the agenda. */
    private void drop(Viewer viewer, Meeting meeting, Bill bill) {
        var item = items.find(bill.item()).orElseThrow();
        if (item.instance() == null) {
            bills.becameItem(bill.id(), null);
            items.drop(item);
        } else {
            agenda.endedWithdrawn(item, viewer.id());
            flow.settle(item.instance());
        }
    }

    /** Whether this person may write down the withdrawal of a bill that can still be withdrawn. */
    boolean mayWithdraw(Viewer viewer, Meeting meeting, Bill bill) {
        return bill.outcome() == BillOutcome.AGENDA
                ? decides(viewer, meeting)
                : bill.outcome() == null && (bill.lead().equals(viewer.id()) || access.keeps(viewer, meeting));
    }

    /** Whether this person acts for the presidium. */
    boolean decides(Viewer viewer, Meeting meeting) {
        return viewer.has(Role.CHAIR, meeting.body());
    }

    private Meeting chaired(Viewer viewer, String number) {
        var meeting = access.locked(viewer, number);
        if (!decides(viewer, meeting)) {
            throw Refusal.forbidden("议案由主席团决定，请主席办理");
        }
        return meeting;
    }

    private Bill open(Meeting meeting, long id) {
        var bill = bills.get(meeting.number(), id);
        if (bill.inquiry()) {
            throw Refusal.conflict("质询案只能登记答复");
        }
        if (bill.outcome() != null) {
            throw Refusal.conflict("这件议案已经处理：" + bill.outcome().label());
        }
        signs.needEnough(bill);
        return bills.get(meeting.number(), id);
    }

    private void settle(Viewer viewer, Meeting meeting, Bill bill, BillOutcome outcome, String said, String told) {
        bills.decide(bill.id(), outcome, said, days.today());
        chronicle.note(
                meeting.number(), viewer.id(), MeetingEntry.BILL_DECIDED, bill.kind() + outcome.label(), bill.title());
        news.decided(meeting, bill, told, said);
    }
}
