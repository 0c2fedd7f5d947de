package jianyi.meeting.task;

import java.util.Map;
import java.util.Set;
import jianyi.flow.ProcessRoom;
import jianyi.flow.TaskAtHand;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.MeetingNews;
import jianyi.meeting.Meetings;
import org.springframework.stereotype.Component;

/** What the engine's seam asks about the tasks of meetings. */
@Component
class MeetingTasksFlow implements ProcessRoom {

    /** One comes upon the other while everybody sits together; nobody reads a mail for each. */
    private static final Set<String> DURING = Set.of("user_recordItem", "user_recordVote");

    private final Meetings meetings;
    private final MeetingNews news;
    private final MeetingDue due;
    private final MeetingForms forms;

    MeetingTasksFlow(Meetings meetings, MeetingNews news, MeetingDue due, MeetingForms forms) {
        this.meetings = meetings;
        this.news = news;
        this.due = due;
        this.forms = forms;
    }

    @Override
    public Set<String> processes() {
        return MeetingFlow.PROCESSES;
    }

    @Override
    public void arrived(TaskAtHand task) {
        var meeting = meetings.find(task.caseNumber()).orElseThrow();
        var day = due.of(task, meeting);
        task.due(day);
        task.about(forms.about(task, meeting));
        if (!DURING.contains(task.key())) {
            news.task(task, meeting, day);
        }
    }

    @Override
    public void opened(TaskAtHand task, String person) {
        // A meeting's tasks are not taken back, so nobody asks who has read them.
    }

    @Override
    public void claimed(TaskAtHand task, String person) {
        // As above.
    }

    @Override
    public void done(TaskAtHand task, String person) {
        // The desks have written their line.
    }

    @Override
    public void vanished(TaskAtHand task) {
        // The desk that ended it has written its line.
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        return forms.shown(task, reader);
    }

    @Override
    public Map<String, Object> startChoices(String process, String reader) {
        return forms.startChoices(reader);
    }

    @Override
    public boolean startShows(String process, String field, String reader) {
        return !field.equals("body") || forms.convening(reader) > 1;
    }
}
