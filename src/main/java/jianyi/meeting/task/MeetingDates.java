package jianyi.meeting.task;

import java.time.LocalDate;
import java.util.List;
import jianyi.calendar.BeijingClock;
import jianyi.casework.step.TaskStep;
import jianyi.casework.time.DatedRoom;
import jianyi.casework.timeline.EntryKind;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.MeetingWords;
import jianyi.meeting.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last days of a meeting's tasks: those of a term that began, and those ahead of the meeting's own day. */
@Component
class MeetingDates implements DatedRoom {

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final MeetingDue due;

    MeetingDates(JdbcClient jdbc, Meetings meetings, MeetingDue due) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.due = due;
    }

    @Override
    public String room() {
        return Meetings.ROOM;
    }

    /** Those with a task that waits: a meeting's resolutions are carried out after its end. */
    @Override
    public List<String> dated() {
        return jdbc.sql("""
                        select number from meeting m where exists (select from step s
                            where s.number = m.number and s.done_at is null and s.gone_at is null) order by number""").query(String.class).list();
    }

    @Override
    public void lock(String number) {
        meetings.lock(number);
    }

    @Override
    public LocalDate own(TaskStep step) {
        var meeting = meetings.find(step.number()).orElseThrow();
        return due.of(step.key(), meeting, BeijingClock.day(step.arrivedAt())).due();
    }

    @Override
    public String called(TaskStep step) {
        return "“" + MeetingWords.of(step.key()).todo() + "”的期限";
    }

    @Override
    public EntryKind reckoned() {
        return MeetingEntry.RECKONED;
    }
}
