package jianyi.meeting.bill;

import jianyi.access.Viewer;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.MeetingEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the government answers an inquiry 质询案, and answers once more when half its signers are not satisfied (代表法 第二十条). */
@Service
public class InquiryDesk {

    private final MeetingAccess access;
    private final Bills bills;
    private final SignDesk signs;
    private final BillNews news;
    private final Chronicle chronicle;
    private final MeetingDays days;

    InquiryDesk(
            MeetingAccess access, Bills bills, SignDesk signs, BillNews news, Chronicle chronicle, MeetingDays days) {
        this.access = access;
        this.bills = bills;
        this.signs = signs;
        this.news = news;
        this.chronicle = chronicle;
        this.days = days;
    }

    /** Writes down the answer. @throws Refusal 400 without one; 403 for others; 409 for a bill, or one answered or withdrawn */
    @Transactional
    void answer(Viewer viewer, String number, long id, String answer) {
        var meeting = access.keptLocked(viewer, number);
        var inquiry = inquiry(meeting, id);
        if (inquiry.outcome() != null) {
            throw Refusal.conflict("这件质询案已经处理：" + inquiry.outcome().label());
        }
        signs.needEnough(inquiry);
        bills.decide(id, BillOutcome.ANSWERED, said(answer), days.today());
        chronicle.note(
                number,
                viewer.id(),
                MeetingEntry.INQUIRY_ANSWERED,
                "质询案" + BillOutcome.ANSWERED.label(),
                inquiry.title());
        news.decided(meeting, inquiry, "已经答复", answer);
    }

    /**
     * Writes down the second answer.
     *
     * @param unsatisfied how many of its signers are not satisfied with the first one
     * @throws Refusal 400 without an answer, or for a number that cannot be; 403 for others; 409 before the first answer, after the
     *     second, or when fewer than half are unsatisfied
     */
    @Transactional
    void answerAgain(Viewer viewer, String number, long id, int unsatisfied, String answer) {
        var meeting = access.keptLocked(viewer, number);
        var inquiry = inquiry(meeting, id);
        int signers = inquiry.signers().size();
        if (!inquiry.mayBeAnsweredAgain()) {
            throw Refusal.conflict(inquiry.secondAnswer() != null ? "已经再次答复" : "还没有答复，不能登记再次答复");
        }
        if (unsatisfied > signers) {
            throw Refusal.invalid("“不满意的代表”不能多于联名的 " + signers + " 名");
        }
        if (unsatisfied * 2 < signers) {
            throw Refusal.conflict("联名的 " + signers + " 名代表中有半数以上不满意，才要求再作答复（代表法第二十条）");
        }
        bills.answeredAgain(id, unsatisfied, said(answer), days.today());
        chronicle.note(
                number,
                viewer.id(),
                MeetingEntry.INQUIRY_ANSWERED,
                "质询案再次答复",
                inquiry.title() + "，" + unsatisfied + " 名联名代表对第一次答复不满意");
        news.decided(meeting, inquiry, "已经再次答复", answer);
    }

    private static String said(String answer) {
        if (answer == null) {
            throw Refusal.invalid("请填写“答复”");
        }
        return answer;
    }

    private Bill inquiry(Meeting meeting, long id) {
        var bill = bills.get(meeting.number(), id);
        if (!bill.inquiry()) {
            throw Refusal.conflict("议案应列入议程或者转为代表建议");
        }
        return bill;
    }
}
