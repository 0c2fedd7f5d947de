package jianyi.meeting.hearing;

import jianyi.access.Viewer;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.ItemKind;
import jianyi.meeting.agenda.Items;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Collects what people say before a report is heard, and how the report answers it. */
@Service
class HearingDesk {

    private static final String NONE = "没有这条意见";

    private final MeetingAccess access;
    private final Items items;
    private final HeardOpinions opinions;
    private final Chronicle chronicle;

    HearingDesk(MeetingAccess access, Items items, HeardOpinions opinions, Chronicle chronicle) {
        this.access = access;
        this.items = items;
        this.opinions = opinions;
        this.chronicle = chronicle;
    }

    /** The report on the agenda, for whoever belongs to the meeting. @throws Refusal 404 for others, or for an item that is none */
    Item report(Viewer viewer, String number, String id) {
        var meeting = access.readable(viewer, number);
        if (!access.inside(viewer, meeting)) {
            throw Refusal.notFound("没有这一项议程");
        }
        return items.of(number).stream()
                .filter(item -> ("" + item.id()).equals(id) && item.kind() == ItemKind.REPORT)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这一项议程"));
    }

    /** Adds an opinion. @throws Refusal 403 unless a keeper; 409 when the report has been heard */
    @Transactional
    public void add(Viewer viewer, String number, String id, String source, String words) {
        var item = open(viewer, number, id);
        opinions.add(item.id(), source, words, viewer.id());
        chronicle.note(number, viewer.id(), MeetingEntry.OPINION_COLLECTED, "征集到一条意见：" + item.title(), source);
    }

    /** Writes down how the report takes it up. @throws Refusal 404 for no opinion on this item */
    @Transactional
    public void answer(Viewer viewer, String number, String id, String opinion, String answer) {
        var item = open(viewer, number, id);
        var one = opinions.find(item.id(), Typed.id(opinion, NONE)).orElseThrow(() -> Refusal.notFound(NONE));
        opinions.answer(one, answer);
        chronicle.note(number, viewer.id(), MeetingEntry.OPINION_ANSWERED, "登记对意见的回应：" + item.title(), one.source());
    }

    private Item open(Viewer viewer, String number, String id) {
        var meeting = access.keptLocked(viewer, number);
        if (meeting.closedOn() != null || meeting.state().over()) {
            throw Refusal.conflict("会议已经结束");
        }
        return report(viewer, number, id);
    }
}
