package jianyi.meeting.bill;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.Meetings;
import jianyi.meeting.State;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing in bills and inquiries. */
@Service
public class BillDesk {

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Bills bills;
    private final Signing signing;
    private final SignDesk signs;
    private final Chronicle chronicle;
    private final MeetingDays days;
    private final Offices offices;
    private final Clock clock;

    BillDesk(
            Meetings meetings,
            MeetingAccess access,
            Bills bills,
            Signing signing,
            SignDesk signs,
            Chronicle chronicle,
            MeetingDays days,
            Offices offices,
            Clock clock) {
        this.meetings = meetings;
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
        access.readable(viewer, number);
        var meeting = meetings.lock(number);
        var signers = signing.signers(viewer, meeting, text);
        why(meeting, text.inquiry()).ifPresent(sentence -> {
            throw Refusal.conflict(sentence);
        });
        var handedIn = bill(viewer, meeting, text, signers);
        once(handedIn);
        var kept = bills.find(number, bills.add(handedIn)).orElseThrow();
        chronicle.note(
                number,
                viewer.id(),
                MeetingEntry.BILL_HANDED_IN,
                "提出" + handedIn.kind(),
                handedIn.title() + "，请 " + signers.size() + " 名代表联名");
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

    private Bill bill(Viewer viewer, Meeting meeting, BillText text, List<String> signers) {
        return new Bill(
                0,
                meeting.number(),
                text.inquiry(),
                text.title(),
                text.reason(),
                text.content(),
                text.inquiry() ? target(meeting.body()) : null,
                signers,
                viewer.id(),
                OffsetDateTime.now(clock),
                null,
                null,
                null,
                null,
                text.category(),
                text.disclosure(),
                null,
                null,
                null,
                null);
    }

    private String target(String body) {
        return offices.governmentOf(body).map(Office::code).orElseThrow(() -> Refusal.conflict("本级政府还没有登记，不能提出质询案"));
    }

    private void once(Bill handedIn) {
        boolean there = bills.of(handedIn.number()).stream()
                .anyMatch(one -> one.title().equals(handedIn.title())
                        && one.content().equals(handedIn.content())
                        && one.lead().equals(handedIn.lead())
                        && one.outcome() != BillOutcome.WITHDRAWN);
        if (there) {
            throw Refusal.conflict("这件" + handedIn.kind() + "已经提交");
        }
    }
}
