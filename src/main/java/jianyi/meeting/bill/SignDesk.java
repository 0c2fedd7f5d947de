package jianyi.meeting.bill;

import jianyi.access.Viewer;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each signer of a bill says in person that he signs, as a co-signer of a suggestion does; before enough have, nobody decides on it. */
@Service
class SignDesk {

    private final MeetingAccess access;
    private final Bills bills;
    private final Signatures signatures;
    private final Signing signing;
    private final BillNews news;
    private final Chronicle chronicle;

    SignDesk(
            MeetingAccess access,
            Bills bills,
            Signatures signatures,
            Signing signing,
            BillNews news,
            Chronicle chronicle) {
        this.access = access;
        this.bills = bills;
        this.signatures = signatures;
        this.signing = signing;
        this.news = news;
        this.chronicle = chronicle;
    }

    /** Begins with a bill: a clerk has the signed paper in hand, a deputy's fellow signers are asked. */
    void begin(Viewer viewer, Meeting meeting, Bill it) {
        signatures.ask(it.id(), it.signers());
        if (signing.forOthers(viewer, meeting)) {
            it.signers().forEach(signer -> signatures.answered(it.id(), signer, true, viewer.id(), "paper"));
            news.handedIn(meeting, it);
        } else {
            signatures.answered(it.id(), it.lead(), true, null, null);
            signatures.pending(it.id()).forEach(signer -> news.asked(meeting, it, signer));
        }
    }

    /** Whether enough have signed for the bill to be decided on. */
    boolean enough(Bill it) {
        return signatures.signed(it.id()) >= Bill.least(it.inquiry());
    }

    /** @throws Refusal 409 unless enough have signed */
    void needEnough(Bill it) {
        if (!enough(it)) {
            throw Refusal.conflict("联名确认的只有 " + signatures.signed(it.id()) + " 名，" + it.kind() + "须有 "
                    + Bill.least(it.inquiry()) + " 名以上");
        }
        signatures.close(it.id());
    }

    /**
     * A signer answers, or a clerk on a signer's word.
     *
     * @param person user id of the signer, null for whoever answers himself
     * @param from {@code paper} or {@code phone} when a clerk types it in
     * @throws Refusal 400 when a clerk names nobody or not from what; 403 for whoever was not asked; 409 when it was answered or decided
     */
    @Transactional
    void sign(Viewer viewer, String number, long id, boolean signs, String person, String from) {
        var meeting = access.locked(viewer, number);
        var bill = bills.get(number, id);
        boolean own = person == null || person.equals(viewer.id());
        if (!own && !signing.forOthers(viewer, meeting)) {
            throw Refusal.forbidden("只有代表本人或者人大工作人员可以确认联名");
        }
        if (!own && !"paper".equals(from) && !"phone".equals(from)) {
            throw Refusal.invalid("请选择“代录依据”");
        }
        var signer = own ? viewer.id() : person;
        var asked = signatures.find(id, signer).orElseThrow(() -> Refusal.forbidden("没有请您联名这件" + bill.kind()));
        if (asked.signed() != null || bill.outcome() != null) {
            throw Refusal.conflict("这件" + bill.kind() + "已经答复或者已经处理");
        }
        boolean before = enough(bill);
        signatures.answered(id, signer, signs, own ? null : viewer.id(), own ? null : from);
        chronicle.note(
                number,
                viewer.id(),
                MeetingEntry.BILL_SIGNED,
                (signs ? "确认联名" : "不联名") + (own ? "" : "（代录）"),
                bill.title());
        told(meeting, bills.get(number, id), before);
    }

    private void told(Meeting meeting, Bill it, boolean before) {
        if (!before && enough(it)) {
            news.handedIn(meeting, it);
        }
        if (it.signers().size() < Bill.least(it.inquiry())) {
            news.tooFew(meeting, it);
        }
    }
}
