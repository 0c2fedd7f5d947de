package jianyi.meeting.task;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.casework.recall.LastStep;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.OpenTask;
import jianyi.flow.Recall;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.MeetingFlow;
import jianyi.meeting.MeetingNews;
import jianyi.meeting.Meetings;
import jianyi.meeting.Participants;
import jianyi.meeting.State;
import org.springframework.stereotype.Component;

/** What can be taken back in a meeting before somebody has seen it: drafted resolutions, and leave that was asked for. */
@Component
class MeetingRecall extends LastStep {

    private static final String DRAFT = "user_draftResolutions";

    /** The steps that can be, each with what waits for somebody after it, in the same process. */
    private static final Map<String, String> NEXT =
            Map.of(DRAFT, "user_signResolutions", "user_answerNotice", "user_decideLeave");

    private final Recall engine;
    private final Meetings meetings;
    private final Participants participants;
    private final Chronicle chronicle;
    private final MeetingNews news;

    MeetingRecall(
            Steps steps,
            Recall engine,
            Meetings meetings,
            Participants participants,
            Chronicle chronicle,
            MeetingNews news) {
        super(steps);
        this.engine = engine;
        this.meetings = meetings;
        this.participants = participants;
        this.chronicle = chronicle;
        this.news = news;
    }

    @Override
    public String room() {
        return Meetings.ROOM;
    }

    @Override
    public String called(TaskStep step) {
        return step.key().equals(DRAFT) ? "拟定的决议和公告" : "请假";
    }

    @Override
    protected void lock(String number) {
        meetings.lock(number);
    }

    @Override
    protected Predicate<TaskStep> open(String number, List<TaskStep> all) {
        return step -> step.standing()
                && beside(step, all)
                        .filter(TaskStep::waiting)
                        .anyMatch(one -> one.key().equals(NEXT.get(step.key())) && !one.other())
                && beside(step, all).noneMatch(one -> one.id() > step.id() && one.standing());
    }

    private static Stream<TaskStep> beside(TaskStep step, List<TaskStep> all) {
        return all.stream()
                .filter(one -> step.instance() != null && step.instance().equals(one.instance()));
    }

    @Override
    protected String undo(TaskStep step, List<TaskStep> all, Viewer viewer, String reason) {
        var meeting = meetings.find(step.number()).orElseThrow();
        var next = NEXT.get(step.key());
        var asked = engine.open(step.number(), MeetingFlow.PROCESSES).stream()
                .filter(task ->
                        task.instance().equals(step.instance()) && task.key().equals(next))
                .map(OpenTask::groups)
                .flatMap(List::stream)
                .toList();
        if (step.key().equals(DRAFT)) {
            meetings.move(step.number(), State.DRAFTING);
        } else {
            participants.unanswered(participants.invited(step.instance()));
        }
        chronicle.note(step.number(), viewer.id(), MeetingEntry.TAKEN_BACK, "收回：" + called(step), reason);
        engine.back(step.instance(), List.of(next), step.key());
        news.groups(meeting, asked, "recalled", "任务已收回", "“" + called(step) + "”已由办理人收回，刚才通知您的任务不用再办。");
        return null;
    }
}
