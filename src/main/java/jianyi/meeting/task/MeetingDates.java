package jianyi.meeting.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.casework.time.Courses;
import jianyi.casework.time.DatedRoom;
import jianyi.casework.timeline.EntryKind;
import jianyi.flow.Timers;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.MeetingWords;
import jianyi.meeting.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last days of a meeting's tasks: those of a term that began, and those ahead of the meeting's own day. */
@Component
public class MeetingDates implements DatedRoom {

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Steps steps;
    private final Courses courses;
    private final MeetingDue due;
    private final Timers timers;

    MeetingDates(JdbcClient jdbc, Meetings meetings, Steps steps, Courses courses, MeetingDue due, Timers timers) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.steps = steps;
        this.courses = courses;
        this.due = due;
        this.timers = timers;
    }

    /** Those with a task that waits: a meeting's resolutions are carried out after its end. */
    @Override
    public List<String> dated() {
        return jdbc.sql("""
                        select number from meeting m where exists (select from step s
                            where s.number = m.number and s.done_at is null and s.gone_at is null) order by number""").query(String.class).list();
    }

    @Override
    @Transactional
    public List<String> reckoned(String number) {
        var meeting = meetings.lock(number);
        var moved = new ArrayList<String>();
        for (TaskStep step : steps.waiting(number)) {
            var day = day(step, meeting);
            if (step.due() != null && day != null && !day.equals(step.due())) {
                steps.due(step, day);
                timers.due(step.task(), day);
                moved.add("“" + MeetingWords.of(step.key()).todo() + "”的期限" + ChineseDates.moved(step.due(), day));
            }
        }
        timers.recalculate(number);
        return moved;
    }

    @Override
    public EntryKind reckoned() {
        return MeetingEntry.RECKONED;
    }

    private LocalDate day(TaskStep step, Meeting meeting) {
        var course = courses.of(step);
        var asked = BeijingClock.day(step.arrivedAt());
        return course != null
                ? course.due()
                : due.of(step.key(), step.instance(), meeting, asked).due();
    }
}
