package jianyi.meeting.task;

import java.time.LocalDate;
import jianyi.flow.TaskAtHand;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.outcome.Resolutions;
import jianyi.office.Setting;
import org.springframework.stereotype.Component;

/** By when each task of a meeting has to be done. */
@Component
public class MeetingDue {

    private final MeetingDays days;
    private final Resolutions resolutions;

    MeetingDue(MeetingDays days, Resolutions resolutions) {
        this.days = days;
        this.resolutions = resolutions;
    }

    LocalDate of(TaskAtHand task, Meeting meeting) {
        var body = meeting.body();
        return switch (task.key()) {
            case "user_consent", "user_decideAgenda" ->
                days.notPast(days.lastNotice(meeting.kind(), body, meeting.opens()));
            case "user_answerNotice" -> answer(meeting);
            case "user_decideLeave" -> days.notPast(meeting.opens().minusDays(1));
            case "user_rollCall", "user_adjourn" -> days.notPast(meeting.opens());
            case "user_recordItem", "user_recordVote", "user_close" -> days.notPast(meeting.lastDay());
            case "user_draftResolutions", "user_signResolutions" ->
                days.after(body, Setting.RESOLUTION, meeting.closedOn(), "闭会");
            case "user_fileRecord" -> days.after(body, Setting.FILING, meeting.publishedOn(), "公布");
            case "user_reportExecution" -> resolutions.at(task.instance()).due();
            default -> days.after(body, Setting.CHECK, days.today(), "报告落实情况");
        };
    }

    /** The day by which everybody should have answered the notice; of a meeting called at short notice, the day before it. */
    public LocalDate answer(Meeting meeting) {
        return days.notPast(answer(meeting, days.today()));
    }

    /** The same as it was on the day the notice went out. */
    public LocalDate answer(Meeting meeting, LocalDate notified) {
        var usual = days.ahead(meeting.body(), Setting.MEETING_ANSWER, meeting.opens());
        return usual.isBefore(notified) ? meeting.opens().minusDays(1) : usual;
    }
}
