package jianyi.meeting.agenda;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Lines;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.Meetings;
import jianyi.meeting.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planning the agenda 议程, and what is added to it while the meeting sits. */
@Service
public class AgendaDesk {

    private final Items items;
    private final Meetings meetings;
    private final MeetingAccess access;
    private final Chronicle chronicle;

    AgendaDesk(Items items, Meetings meetings, MeetingAccess access, Chronicle chronicle) {
        this.items = items;
        this.meetings = meetings;
        this.access = access;
        this.chronicle = chronicle;
    }

    /** The usual agenda of the meeting's kind, to begin with. */
    public void begin(Meeting meeting) {
        items.replace(meeting.number(), UsualAgenda.of(meeting.kind()));
    }

    /** @throws Refusal 409 for an agenda without items: nothing could be dealt with */
    public void complete(Meeting meeting) {
        if (items.of(meeting.number()).isEmpty()) {
            throw Refusal.conflict("议程还是空的，请先在会议案卷里填写议程");
        }
    }

    /** Writes the whole agenda anew. @throws Refusal 403 for others; 409 once it has been decided */
    @Transactional
    public void plan(Viewer viewer, String number, List<Row> rows) {
        var meeting = access.keptLocked(viewer, number);
        if (!meeting.state().planned()) {
            throw Refusal.conflict("议程已经决定，不能再改；开会的时候可以增加议程");
        }
        items.replace(number, rows);
        chronicle.note(number, viewer.id(), MeetingEntry.AGENDA_CHANGED, "修改议程", "共 " + rows.size() + " 项");
    }

    /**
     * Adds an item while the meeting sits.
     *
     * @return its id, for the engine
     * @throws Refusal 403 for others; 409 unless the meeting sits
     */
    @Transactional
    public long extend(Viewer viewer, String number, Row row) {
        var meeting = access.keptLocked(viewer, number);
        if (meeting.state() != State.SITTING) {
            throw Refusal.conflict("只有正在开会的时候可以增加议程");
        }
        return added(viewer, number, row);
    }

    /**
     * Puts a bill 议案 at the end of the agenda, of a meeting that sits or has been announced.
     *
     * @return its id, for the engine
     * @throws Refusal 403 for others; 409 for a meeting that cannot deal with it any more, or not yet
     */
    @Transactional
    public long admit(Viewer viewer, String number, String title) {
        var meeting = access.keptLocked(viewer, number);
        if (meeting.state() != State.SITTING && !meeting.state().awaited()) {
            throw Refusal.conflict("现在不能列入议程：会议" + meeting.state().label());
        }
        return added(viewer, number, Row.of(ItemKind.DELIBERATION, title));
    }

    private long added(Viewer viewer, String number, Row row) {
        chronicle.note(number, viewer.id(), MeetingEntry.AGENDA_CHANGED, "增加议程", row.title());
        return items.add(number, row);
    }

    /** The bill an item was about is withdrawn, so its deliberation ends. */
    @Transactional
    public void endedWithdrawn(Item item, String person) {
        var said = item.record() == null ? "" : item.record() + "\n";
        items.recorded(item.id(), said + "提案人撤回议案，审议终止。", person);
    }

    /**
     * Takes down what was said on an item.
     *
     * @param instance id of the process that records it
     * @return whether a count follows
     * @throws Refusal 400 naming the line that cannot be read
     */
    @Transactional
    public boolean record(Step step, String instance) {
        meetings.lock(step.number());
        var item = items.at(instance);
        var answers = step.answers();
        for (var line : Lines.of(answers, "speakers", 2, "姓名｜发言要点")) {
            items.remark(item.id(), new Items.Remark(false, line.get(0), line.get(1), null, null));
        }
        for (var line : Lines.of(answers, "questions", 4, "提问人｜问题｜答复人｜答复")) {
            items.remark(item.id(), new Items.Remark(true, line.get(0), line.get(1), line.get(2), line.get(3)));
        }
        items.recorded(item.id(), answers.need("itemRecord"), step.person());
        chronicle.note(step, MeetingEntry.ITEM_RECORDED, "记录审议情况", "第 " + item.place() + " 项：" + item.title());
        return item.kind().counted() || answers.flag("toVote", false);
    }

    /** Whether an item of this meeting waits to be recorded. */
    public boolean unfinished(String number) {
        return items.of(number).stream().anyMatch(item -> !item.recorded());
    }
}
