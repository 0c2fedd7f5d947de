package jianyi.meeting.convening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.flow.Typed;
import jianyi.meeting.Kind;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.MeetingNews;
import jianyi.meeting.Meetings;
import jianyi.meeting.Members;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.meeting.SessionOrder;
import jianyi.meeting.State;
import jianyi.meeting.agenda.AgendaDesk;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From convening to the notice: the party committee agrees, the presidium decides on date and agenda (地方组织法 第十四条、第十九条). */
@Service
public class ConveningDesk {

    private static final int LONGEST = 20_000;

    /** Meetings that decide when a congress is held (地方组织法 第十四条、第五十条). */
    private static final Set<Kind> DECIDING = Set.of(Kind.PRESIDIUM, Kind.COMMITTEE);

    private final Meetings meetings;
    private final MeetingReader reader;
    private final AgendaDesk agenda;
    private final Members members;
    private final Participants participants;
    private final Chronicle chronicle;
    private final MeetingNews news;
    private final MeetingFlow flow;
    private final MeetingDays days;
    private final SessionOrder order;
    private final Offices offices;
    private final Clock clock;

    ConveningDesk(
            Meetings meetings,
            MeetingReader reader,
            AgendaDesk agenda,
            Members members,
            Participants participants,
            Chronicle chronicle,
            MeetingNews news,
            MeetingFlow flow,
            MeetingDays days,
            SessionOrder order,
            Offices offices,
            Clock clock) {
        this.meetings = meetings;
        this.reader = reader;
        this.agenda = agenda;
        this.members = members;
        this.participants = participants;
        this.chronicle = chronicle;
        this.news = news;
        this.flow = flow;
        this.days = days;
        this.order = order;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * Convenes a meeting and gives it its number and the usual agenda of its kind.
     *
     * @param instance id of the running process
     * @throws Refusal 400 naming the field; 403 for whoever may not
     */
    @Transactional
    public Meeting convene(String person, Answers answers, String instance) {
        var read = meetings.add(reader.read(person, answers, instance, OffsetDateTime.now(clock)));
        if (needsConsent(read)) {
            meetings.move(read.number(), State.CONSENTING);
        }
        agenda.begin(read);
        chronicle.note(read.number(), person, MeetingEntry.CONVENED, "召集会议", read.dayWords() + "，" + read.place());
        return meetings.lock(read.number());
    }

    /** Whether the party committee beside the body is asked: for sessions of a congress that has one. */
    public boolean needsConsent(Meeting meeting) {
        return meeting.kind().congress() && party(meeting.body()) != null;
    }

    /** Office code of the party committee beside a body, null when there is none. */
    public String party(String body) {
        return offices.all().stream()
                .filter(office -> office.kind() == OfficeKind.PARTY && body.equals(office.parent()))
                .map(Office::code)
                .findFirst()
                .orElse(null);
    }

    /** Takes the party committee's answer down. @return whether it agrees */
    @Transactional
    public boolean consent(Step step) {
        var meeting = meetings.lock(step.number());
        boolean agreed = step.answers().decided("consented");
        var remark = step.answers().text("consentRemark").orElse(null);
        meetings.set(meeting.number(), "consented", agreed);
        meetings.move(meeting.number(), agreed ? State.PLANNING : State.REFUSED);
        chronicle.note(step, MeetingEntry.CONSENTED, agreed ? "党委同意召开" : "党委不同意召开", remark);
        if (!agreed) {
            news.clerks(
                    meeting,
                    "refused",
                    "党委不同意召开会议",
                    "党委不同意召开“" + meeting.title() + "”。" + (remark == null ? "" : "理由：" + remark));
        }
        return agreed;
    }

    /**
     * The chair, for the presidium, decides on date and agenda, or not to hold it.
     *
     * @return whether it is held
     * @throws Refusal 400 for a day too near to tell everybody or a session out of its order, unless the chair says why; 409 for an
     *     empty agenda
     */
    @Transactional
    public boolean decide(Step step) {
        var meeting = meetings.lock(step.number());
        var answers = step.answers();
        if (!answers.decided("decided")) {
            meetings.move(meeting.number(), State.CANCELLED);
            chronicle.note(
                    step,
                    MeetingEntry.DECIDED,
                    "决定不召开",
                    answers.text("meetingNote").orElse(null));
            news.clerks(meeting, "cancelled", "会议不召开", "主席决定不召开“" + meeting.title() + "”。");
            return false;
        }
        var opens = answers.date("date").orElse(meeting.opens());
        var exception = answers.text("exceptionReason").orElse(null);
        reader.ahead(answers, "date", opens);
        if (exception == null) {
            reader.timely(answers, "date", meeting.kind(), meeting.body(), opens);
            order.skipped(meeting).ifPresent(before -> {
                throw answers.wrong("exceptionReason", "要填写：" + before + "，不按次序召开的，请主席写明理由");
            });
        }
        agenda.complete(meeting);
        var number = meeting.number();
        meetings.set(number, "decided_in", decidedIn(answers, meeting));
        meetings.set(number, "bill_deadline", billDeadline(answers, meeting, opens));
        meetings.set(number, "begins_at", reader.hour(answers, "time").orElse(meeting.beginsAt()));
        meetings.set(number, "exception", exception);
        meetings.set(number, "opens", opens);
        meetings.move(number, State.INVITING);
        chronicle.note(
                step,
                MeetingEntry.DECIDED,
                "决定召开，" + ChineseDates.format(opens) + "开会",
                Stream.of(answers.text("meetingNote").orElse(null), exception)
                        .filter(said -> said != null)
                        .collect(Collectors.joining("\n")));
        return true;
    }

    /**
     * The chair says why the meeting may be opened out of its order or before its day.
     *
     * @throws Refusal 403 for anybody else, the clerks too; 409 unless it is awaited; 400 without a reason
     */
    @Transactional
    public void except(Viewer chair, String number, String typed) {
        var meeting = meetings.lock(number);
        if (!chair.has(Role.CHAIR, meeting.body())) {
            throw Refusal.forbidden("只有主席（主任）可以说明理由");
        }
        if (!meeting.state().awaited()) {
            throw Refusal.conflict("只有已经通知、还没有开会的会议需要说明");
        }
        var reason = Typed.need("理由", typed, LONGEST);
        meetings.set(number, "exception", reason);
        chronicle.note(number, chair.id(), MeetingEntry.EXCEPTED, "说明不按次序或者提前开会的理由", reason);
    }

    /** The meeting of the presidium or the standing committee that decided on a session: the one named, else the last one on record. */
    private String decidedIn(Answers answers, Meeting meeting) {
        return answers.text("meetingNote")
                .orElseGet(() -> meeting.kind().congress()
                        ? meetings.of(List.of(meeting.body())).stream()
                                .filter(one -> DECIDING.contains(one.kind()) && one.openedOn() != null)
                                .findFirst()
                                .map(Meeting::title)
                                .orElse(null)
                        : null);
    }

    private static LocalDate billDeadline(Answers answers, Meeting meeting, LocalDate opens) {
        var deadline = answers.date("billDeadline").orElse(null);
        if (deadline != null && !meeting.kind().congress()) {
            throw answers.wrong("billDeadline", "只有人民代表大会会议才有");
        }
        if (deadline != null && deadline.isAfter(opens.plusDays(meeting.days() - 1L))) {
            throw answers.wrong("billDeadline", "不能晚于会议结束");
        }
        return deadline;
    }

    /** Writes down everybody who has to come and tells those who are not deputies; @return those to be asked, in their order. */
    @Transactional
    public List<Participant> announce(String number) {
        var meeting = meetings.lock(number);
        participants.ask(number, members.of(meeting.kind(), meeting.body()));
        meetings.set(number, "notified_at", OffsetDateTime.now(clock));
        var asked =
                participants.of(number).stream().filter(one -> !one.suspended()).toList();
        chronicle.note(
                number,
                MeetingEntry.NOTIFIED,
                "通知到会人员",
                "通知 " + asked.size() + " 人，" + meeting.dayWords() + "，" + meeting.place());
        return asked;
    }

    /** The meeting cannot be held on its day: another day is asked for. @throws Refusal 409 unless it is awaited, or when somebody was faster */
    @Transactional
    public void askToMove(String person, String number, String reason) {
        var meeting = meetings.lock(number);
        if (!meeting.state().awaited()) {
            throw Refusal.conflict("只有已经通知、还没有开会的会议可以改期");
        }
        meetings.move(number, State.ADJOURNING);
        chronicle.note(number, person, MeetingEntry.MOVE_ASKED, "提出改期", reason);
        flow.moved(number);
    }

    /**
     * The chair sets another day, or calls the meeting off.
     *
     * @return whether it is held on another day
     * @throws Refusal 400 for a day that is not ahead
     */
    @Transactional
    public boolean adjourn(Step step) {
        var meeting = meetings.lock(step.number());
        var answers = step.answers();
        var reason = answers.need("adjournReason");
        if (!answers.decided("rescheduled")) {
            meetings.move(meeting.number(), State.CANCELLED);
            chronicle.note(step, MeetingEntry.CANCELLED, "取消会议", reason);
            news.everybody(meeting, "cancelled", "会议取消", "“" + meeting.title() + "”已经取消。原因：" + reason);
            return false;
        }
        var opens = answers.needDate("newDate");
        if (!opens.isAfter(days.today())) {
            throw answers.wrong("newDate", "应晚于今天");
        }
        if (days.today().isBefore(meeting.opens())) {
            reader.timely(answers, "newDate", meeting.kind(), meeting.body(), opens);
        }
        meetings.postpone(meeting, opens);
        reader.hour(answers, "newTime").ifPresent(hour -> meetings.set(meeting.number(), "begins_at", hour));
        news.everybody(
                meetings.lock(meeting.number()),
                "moved",
                "会议改期",
                "“" + meeting.title() + "”改到" + ChineseDates.format(opens) + "召开。原因：" + reason + "。请按另一封会议通知重新答复是否参加。");
        meetings.move(meeting.number(), State.INVITING);
        chronicle.note(step, MeetingEntry.MOVED, "改期到" + ChineseDates.format(opens), reason);
        return true;
    }
}
