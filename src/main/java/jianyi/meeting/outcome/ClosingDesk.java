package jianyi.meeting.outcome;

import java.time.LocalDate;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.casework.timeline.Chronicle;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.Meetings;
import jianyi.meeting.State;
import jianyi.meeting.agenda.AgendaDesk;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.ItemKind;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.roll.AttendanceDesk;
import jianyi.meeting.vote.Outcome;
import jianyi.meeting.vote.Votes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The close of a meeting: what it has passed becomes resolutions, and who was missing is counted. */
@Service
public class ClosingDesk {

    private final Meetings meetings;
    private final AgendaDesk agenda;
    private final Items items;
    private final Votes votes;
    private final Resolutions resolutions;
    private final Sessions sessions;
    private final AttendanceDesk attendance;
    private final Chronicle chronicle;
    private final MeetingDays days;

    ClosingDesk(
            Meetings meetings,
            AgendaDesk agenda,
            Items items,
            Votes votes,
            Resolutions resolutions,
            Sessions sessions,
            AttendanceDesk attendance,
            Chronicle chronicle,
            MeetingDays days) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.items = items;
        this.votes = votes;
        this.resolutions = resolutions;
        this.sessions = sessions;
        this.attendance = attendance;
        this.chronicle = chronicle;
        this.days = days;
    }

    /**
     * Closes a meeting.
     *
     * @return whether it has passed anything
     * @throws Refusal 400 for a day before the opening or ahead; 409 while an item waits to be recorded
     */
    @Transactional
    public boolean close(Step step) {
        var meeting = meetings.lock(step.number());
        if (agenda.unfinished(meeting.number())) {
            throw Refusal.conflict("还有议程没有记录，请先办完“记录审议情况”的任务");
        }
        var closed = step.answers().needDate("closedOn");
        if (closed.isBefore(meeting.openedOn()) || closed.isAfter(days.today())) {
            throw step.answers().wrong("closedOn", "应在开会（" + ChineseDates.format(meeting.openedOn()) + "）至今天之间");
        }
        meetings.set(meeting.number(), "closed_on", closed);
        meetings.set(
                meeting.number(), "close_note", step.answers().text("closeNote").orElse(null));
        session(meeting, closed);
        items.of(meeting.number()).stream()
                .filter(item -> !item.preparatory())
                .forEach(item -> resolve(meeting, item, closed));
        boolean resolved = !resolutions.of(meeting.number()).isEmpty();
        meetings.move(meeting.number(), resolved ? State.DRAFTING : State.CLOSED);
        chronicle.note(step, MeetingEntry.CLOSED, "闭会", null);
        attendance.flag(meeting);
        return resolved;
    }

    private void session(Meeting meeting, LocalDate closed) {
        if (meeting.term() != null) {
            sessions.save(Session.of(meeting.body(), meeting.term(), meeting.ordinal(), meeting.openedOn(), closed));
        }
    }

    /** What the preparatory meeting settles about the session itself is in the minutes and no resolution. */
    private void resolve(Meeting meeting, Item item, LocalDate closed) {
        var elected = votes.elected(item.id());
        boolean passed = item.kind() == ItemKind.ELECTION
                ? !elected.isEmpty()
                : votes.last(item.id())
                        .filter(vote -> vote.outcome() == Outcome.PASSED)
                        .isPresent();
        if (passed) {
            var counted = votes.last(item.id()).orElseThrow().recordedAt();
            var day = BeijingClock.day(counted);
            resolutions.add(
                    meeting.number(),
                    item.id(),
                    Wording.title(meeting, item),
                    Wording.text(meeting, item, elected, day.isAfter(closed) ? closed : day));
        }
    }

    /** The clerk has finished the texts. @throws Refusal 400 for a congress without a number for its announcement */
    @Transactional
    public void draft(Step step) {
        var meeting = meetings.lock(step.number());
        var announcement = step.answers().text("announcement");
        if (meeting.kind().congress() && announcement.isEmpty()) {
            throw step.answers().missing("announcement");
        }
        meetings.set(meeting.number(), "announcement", announcement.orElse(null));
        meetings.move(meeting.number(), State.SIGNING);
        chronicle.note(step, MeetingEntry.RESOLUTIONS_DRAFTED, "拟定决议和公告", announcement.orElse(null));
    }

    /** The chair signs, or gives the texts back. @return whether signed @throws Refusal 400 for a no without a reason */
    @Transactional
    public boolean sign(Step step) {
        var meeting = meetings.lock(step.number());
        boolean signed = step.answers().decided("signed");
        var remark = step.answers().text("signRemark").orElse(null);
        if (!signed && remark == null) {
            throw step.answers().missing("signRemark");
        }
        if (signed) {
            meetings.set(meeting.number(), "signed_by", step.person());
            meetings.set(meeting.number(), "published_on", days.today());
        } else {
            meetings.move(meeting.number(), State.DRAFTING);
        }
        chronicle.note(step, MeetingEntry.RESOLUTIONS_SIGNED, signed ? "签署决议和公告" : "退回修改决议", remark);
        return signed;
    }

    /** Whether the resolutions are filed with the congress above: those of a town's session are. */
    @Transactional
    public boolean files(String number) {
        var meeting = meetings.lock(number);
        boolean files = meeting.kind().congress();
        meetings.move(number, files ? State.FILING : State.CLOSED);
        return files;
    }

    /** The clerk has filed them. @throws Refusal 400 for a day before the publication or ahead */
    @Transactional
    public void file(Step step) {
        var meeting = meetings.lock(step.number());
        var filed = step.answers().needDate("filedOn");
        if (filed.isBefore(meeting.publishedOn()) || filed.isAfter(days.today())) {
            throw step.answers().wrong("filedOn", "应在公布（" + ChineseDates.format(meeting.publishedOn()) + "）至今天之间");
        }
        meetings.set(meeting.number(), "filed_on", filed);
        meetings.set(
                meeting.number(),
                "filing_number",
                step.answers().text("filingNumber").orElse(null));
        meetings.move(meeting.number(), State.CLOSED);
        chronicle.note(step, MeetingEntry.FILED, "报送备案", ChineseDates.format(filed));
    }
}
