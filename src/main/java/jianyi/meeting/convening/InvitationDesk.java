package jianyi.meeting.convening;

import jianyi.casework.act.Hands;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.MeetingNews;
import jianyi.meeting.Meetings;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notice, answer and leave. A deputy has to come and may ask for leave for health or other special reasons (代表法 第十三条). */
@Service
public class InvitationDesk {

    private final Meetings meetings;
    private final Participants participants;
    private final Hands hands;
    private final Chronicle chronicle;
    private final MeetingNews news;

    InvitationDesk(Meetings meetings, Participants participants, Hands hands, Chronicle chronicle, MeetingNews news) {
        this.meetings = meetings;
        this.participants = participants;
        this.hands = hands;
        this.chronicle = chronicle;
        this.news = news;
    }

    /**
     * Takes down whether somebody comes.
     *
     * @param instance id of the process that asks
     * @return whether he comes; otherwise leave is asked for
     * @throws Refusal 400 for leave without a reason, or a clerk who does not say from where he has it; 403 for others
     */
    @Transactional
    public boolean answer(Step step, String instance) {
        var meeting = meetings.lock(step.number());
        var who = participants.invited(instance);
        var entering = hands.entering(step, who.person(), meeting.body());
        boolean attending = step.answers().decided("attending");
        var reason = step.answers().text("leaveReason").orElse(null);
        if (!attending && reason == null) {
            throw step.answers().missing("leaveReason");
        }
        participants.answered(who, attending, attending ? null : reason, entering.by(), entering.from());
        chronicle.note(step, MeetingEntry.ANSWERED, who.name() + (attending ? "答复参加" : "请假") + entering.remark(), null);
        if (entering.proxied()) {
            news.person(
                    meeting,
                    who.person(),
                    "entered",
                    "已代您答复会议通知",
                    entering.name() + "已代您答复“" + meeting.title() + "”的通知：" + (attending ? "参加" : "请假")
                            + "。如与您的意思不符，请与人大工作人员联系。");
        }
        return attending;
    }

    /** The chair decides on leave (重庆市乡镇人民代表大会工作条例 第四十八条). */
    @Transactional
    public void decideLeave(Step step, String instance) {
        meetings.lock(step.number());
        var who = participants.invited(instance);
        boolean granted = step.answers().decided("leaveGranted");
        var remark = step.answers().text("leaveRemark").orElse(null);
        participants.leave(who, granted, remark);
        chronicle.note(step, MeetingEntry.LEAVE_DECIDED, (granted ? "准许" : "不准") + who.name() + "请假", null);
    }

    /** Tells the deputy what became of the leave asked for. */
    @Transactional
    public void tellLeave(String number, String instance) {
        var meeting = meetings.find(number).orElseThrow();
        var who = participants.invited(instance);
        news.person(
                meeting,
                who.person(),
                "leave",
                who.onLeave() ? "已准假" : "没有准假，请出席会议",
                "您就“" + meeting.title() + "”请假，主席" + (who.onLeave() ? "已准假。" : "没有准假，请于" + meeting.dayWords() + "出席。")
                        + (who.leaveRemark() == null ? "" : "说明：" + who.leaveRemark()));
    }

    /** Reminds one who has not answered, by mail or on the telephone list. */
    @Transactional
    public void remind(String number, String instance) {
        participants
                .called(instance)
                .ifPresent(who -> remind(meetings.find(number).orElseThrow(), who));
    }

    private void remind(Meeting meeting, Participant who) {
        news.person(
                meeting,
                who.person(),
                "remindAnswer",
                "请答复会议通知",
                "“" + meeting.title() + "”将于" + meeting.dayWords() + "在" + meeting.place() + "召开，还没有收到您的答复，请答复是否参加。");
        chronicle.note(meeting.number(), MeetingEntry.REMINDED, "提醒" + who.name() + "答复会议通知", null);
    }
}
