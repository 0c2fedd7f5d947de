package jianyi.meeting.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyi.casework.step.Arrival;
import jianyi.casework.step.StepRoom;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskNews;
import jianyi.casework.time.Terms;
import jianyi.flow.TaskAtHand;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.Meetings;
import org.springframework.stereotype.Component;

/** What the engine's seam asks about the tasks of meetings. */
@Component
class MeetingTasksFlow extends StepRoom {

    /** One comes upon the other while everybody sits together; nobody reads a mail for each. */
    private static final Set<String> DURING = Set.of("user_recordItem", "user_recordVote");

    private final Meetings meetings;
    private final MeetingDue due;
    private final Terms terms;
    private final MeetingForms forms;

    MeetingTasksFlow(Meetings meetings, MeetingDue due, Terms terms, Steps steps, TaskNews mail, MeetingForms forms) {
        super(steps, mail);
        this.meetings = meetings;
        this.due = due;
        this.terms = terms;
        this.forms = forms;
    }

    @Override
    public Set<String> processes() {
        return MeetingFlow.PROCESSES;
    }

    @Override
    protected Optional<Arrival> arrival(TaskAtHand task) {
        var meeting = meetings.find(task.caseNumber()).orElseThrow();
        var window = due.of(task.key(), meeting, terms.today());
        var notice = DURING.contains(task.key()) ? null : forms.notice(task, window.due());
        return Optional.of(new Arrival(window, null, null, forms.about(task), notice));
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
