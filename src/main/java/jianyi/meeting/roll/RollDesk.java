package jianyi.meeting.roll;

import jianyi.access.Viewer;
import jianyi.casework.timeline.Chronicle;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.Meetings;
import jianyi.meeting.Members;
import jianyi.meeting.Participants;
import jianyi.meeting.SessionOrder;
import jianyi.meeting.State;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roll 点名 and the opening: without the law's number of deputies no meeting can be held (地方组织法 第十四条). */
@Service
public class RollDesk {

    private final Meetings meetings;
    private final Participants participants;
    private final Members members;
    private final Sessions sessions;
    private final Settings settings;
    private final MeetingAccess access;
    private final Chronicle chronicle;
    private final SessionOrder order;
    private final MeetingDays days;

    RollDesk(
            Meetings meetings,
            Participants participants,
            Members members,
            Sessions sessions,
            Settings settings,
            MeetingAccess access,
            Chronicle chronicle,
            SessionOrder order,
            MeetingDays days) {
        this.meetings = meetings;
        this.participants = participants;
        this.members = members;
        this.sessions = sessions;
        this.settings = settings;
        this.access = access;
        this.chronicle = chronicle;
        this.order = order;
        this.days = days;
    }

    /** Who counts and who has come by now. */
    public Roll roll(Meeting meeting) {
        return Roll.of(meeting.kind(), seats(meeting.body()), participants.of(meeting.number()));
    }

    private int seats(String body) {
        return Integer.parseInt(settings.text(body, Setting.SEATS));
    }

    /**
     * Notes at the door that somebody has come, or that he has been ticked by mistake.
     *
     * @throws Refusal 403 unless a clerk or the chair of the body; 404 for a stranger; 409 before the notice or after the close
     */
    @Transactional
    public void tick(Viewer viewer, String number, String person, boolean present) {
        var meeting = open(viewer, number);
        var who = participants.find(number, person).orElseThrow(() -> Refusal.notFound("没有这位到会人员"));
        if (who.suspended()) {
            throw Refusal.conflict(who.name() + "暂停执行代表职务，不能签到");
        }
        participants.present(number, person, present, meeting.state() == State.SITTING);
        if (meeting.state() == State.SITTING && who.present() != present) {
            chronicle.note(number, viewer.id(), MeetingEntry.ARRIVED, who.name() + (present ? "到会（迟到）" : "改为未到"), null);
        }
    }

    /** Notes at once that everybody has come who said so. */
    @Transactional
    public void tickExpected(Viewer viewer, String number) {
        var meeting = open(viewer, number);
        if (meeting.state() != State.INVITING) {
            throw Refusal.conflict("已经开会，请逐人补登");
        }
        participants.allExpectedPresent(number);
    }

    /** The register has changed since the notice: whoever is new, gone or suspended counts as he stands today. */
    @Transactional
    public void follow(Viewer viewer, String number) {
        follow(access.keptLocked(viewer, number));
    }

    private void follow(Meeting meeting) {
        if (meeting.state() == State.INVITING
                && participants.follow(meeting.number(), members.of(meeting.kind(), meeting.body()))) {
            chronicle.note(
                    meeting.number(),
                    MeetingEntry.MEMBERS_CHANGED,
                    "到会名单随名册变动",
                    roll(meeting).words());
        }
    }

    private Meeting open(Viewer viewer, String number) {
        var meeting = access.keptLocked(viewer, number);
        follow(meeting);
        if (meeting.state() != State.INVITING && meeting.state() != State.SITTING) {
            throw Refusal.conflict("现在不能签到：会议" + meeting.state().label());
        }
        return meeting;
    }

    /**
     * The clerk has called the roll: the meeting is opened, or not.
     *
     * @return whether it is opened
     * @throws Refusal 400 when it is to be opened without enough people, the sentence says how many are missing; before its day or out
     *     of its order without a reason of the chair's; or a congress while another session of the same congress is still open
     */
    @Transactional
    public boolean confirm(Step step) {
        var meeting = meetings.lock(step.number());
        if (meeting.state() != State.INVITING) {
            throw Refusal.conflict("现在不能点名：会议" + meeting.state().label());
        }
        follow(meeting);
        var roll = roll(meeting);
        if (!step.answers().decided("quorumConfirmed")) {
            meetings.move(meeting.number(), State.ADJOURNING);
            chronicle.note(step, MeetingEntry.ROLLED, "没有达到法定人数，不能开会", roll.words());
            return false;
        }
        if (roll.present() == 0) {
            throw step.answers().wrong("quorumConfirmed", "不能选“达到”：还没有一个人签到，请先在签到页点名");
        }
        if (meeting.exception() == null) {
            inTurn(step, meeting);
        }
        if (!roll.quorate()) {
            throw step.answers().wrong("quorumConfirmed", "不能选“达到”：" + roll.words());
        }
        if (meeting.term() != null) {
            meetings.sittingCongress(meeting.body()).ifPresent(other -> {
                throw step.answers().wrong("quorumConfirmed", "“" + other + "”还没有闭会，请先办理闭会");
            });
        }
        var today = days.today();
        meetings.set(meeting.number(), "opened_on", today);
        meetings.set(meeting.number(), "electorate", roll.electorate());
        meetings.set(meeting.number(), "present", roll.present());
        meetings.move(meeting.number(), State.SITTING);
        if (meeting.term() != null) {
            var last = meeting.lastDay().isBefore(today) ? today : meeting.lastDay();
            sessions.save(Session.of(meeting.body(), meeting.term(), meeting.ordinal(), today, last));
        }
        chronicle.note(
                step,
                MeetingEntry.ROLLED,
                "点名，开会" + (today.isBefore(meeting.opens()) ? "（早于通知的日期）" : ""),
                roll.words());
        return true;
    }

    /** Whoever is missing too early is noted as absent, and two absences touch a mandate (代表法 第六十二条). */
    private void inTurn(Step step, Meeting meeting) {
        if (days.today().isBefore(meeting.opens())) {
            throw step.answers()
                    .wrong("quorumConfirmed", "不能选“达到”：通知的是" + meeting.dayWords() + "开会，还没有到；要提前的，请主席在会议案卷里写明理由");
        }
        order.skipped(meeting).ifPresent(before -> {
            throw step.answers().wrong("quorumConfirmed", "不能选“达到”：" + before + "；不按次序召开的，请主席在会议案卷里写明理由");
        });
    }
}
