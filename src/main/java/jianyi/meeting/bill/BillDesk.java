package jianyi.meeting.bill;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.State;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing in bills and inquiries. */
@Service
public class BillDesk {

    private final MeetingAccess access;
    private final Bills bills;
    private final Signing signing;
    private final SignDesk signs;
    private final Chronicle chronicle;
    private final MeetingDays days;
    private final Offices offices;
    private final Clock clock;

    BillDesk(
            MeetingAccess access,
            Bills bills,
            Signing signing,
            SignDesk signs,
            Chronicle chronicle,
            MeetingDays days,
            Offices offices,
            Clock clock) {
        this.access = access;
        this.bills = bills;
        this.signing = signing;
        this.signs = signs;
        this.chronicle = chronicle;
        this.days = days;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * Takes one in.
     *
     * @throws Refusal 400 naming what is wrong, too few signers among it; 403 for others; 409 when it is too early or too late
     */
    @Transactional
    void handIn(Viewer viewer, String number, BillText text) {
        var meeting = access.locked(viewer, number);
        var signers = signing.signers(viewer, meeting, text);
        why(meeting, text.inquiry()).ifPresent(sentence -> {
            throw Refusal.conflict(sentence);
        });
        once(number, text, signers.get(0));
        var target = text.inquiry() ? target(meeting.body()) : null;
        var kept = bills.get(number, bills.add(number, text, target, signers, viewer.id(), OffsetDateTime.now(clock)));
        chronicle.note(
                number,
                viewer.id(),
                MeetingEntry.BILL_HANDED_IN,
                "提出" + kept.kind(),
                kept.title() + "，请 " + signers.size() + " 名代表联名");
        signs.begin(viewer, meeting, kept);
    }

    /** Why none can be handed in now, in a sentence; empty when one can. */
    Optional<String> why(Meeting meeting, boolean inquiry) {
        boolean sitting = meeting.state() == State.SITTING;
        var deadline = meeting.billDeadline();
        String sentence = null;
        if (!meeting.kind().congress()) {
            sentence = "只有人民代表大会会议可以提出议案和质询案";
        } else if (inquiry && !sitting) {
            sentence = "质询案在大会举行会议的时候提出（地方组织法第二十四条）";
        } else if (!sitting && meeting.state() != State.INVITING) {
            sentence = "现在不能提出议案：会议" + meeting.state().label();
        } else if (!inquiry && deadline != null && days.today().isAfter(deadline)) {
            sentence = "已过议案截止日期（" + ChineseDates.format(deadline) + "），可以作为代表建议提出";
        }
        return Optional.ofNullable(sentence);
    }

    private String target(String body) {
        return offices.governmentOf(body).map(Office::code).orElseThrow(() -> Refusal.conflict("本级政府还没有登记，不能提出质询案"));
    }

    private void once(String number, BillText text, String lead) {
        boolean there = bills.of(number).stream()
                .anyMatch(one -> one.title().equals(text.title())
                        && one.content().equals(text.content())
                        && one.lead().equals(lead)
                        && one.outcome() != BillOutcome.WITHDRAWN);
        if (there) {
            throw Refusal.conflict("这件" + Bill.kind(text.inquiry()) + "已经提交");
        }
    }
}
