package jianyi.meeting.task;

import java.time.LocalDate;
import jianyi.casework.step.Window;
import jianyi.casework.time.Terms;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingDays;
import jianyi.office.Setting;
import org.springframework.stereotype.Component;

/** By when each task of a meeting has to be done. */
@Component
public class MeetingDue {

    private final MeetingDays days;
    private final Terms terms;

    MeetingDue(MeetingDays days, Terms terms) {
        this.days = days;
        this.terms = terms;
    }

    /**
     * The time a task of this key has.
     *
     * @param asked the day it came: nobody can be late before he is asked
     */
    Window of(String key, Meeting meeting, LocalDate asked) {
        var body = meeting.body();
        return switch (key) {
            case "user_consent", "user_decideAgenda" ->
                on(days.lastNotice(meeting.kind(), body, meeting.opens()), asked);
            case "user_answerNotice" -> on(answer(meeting, asked), asked);
            case "user_decideLeave" -> on(meeting.opens().minusDays(1), asked);
            case "user_rollCall", "user_adjourn" -> on(meeting.opens(), asked);
            case "user_recordItem", "user_recordVote", "user_close" -> on(meeting.lastDay(), asked);
            case "user_draftResolutions", "user_signResolutions" ->
                Window.own(terms.due(body, Setting.RESOLUTION, meeting.closedOn(), "闭会"));
            case "user_fileRecord" -> Window.own(terms.due(body, Setting.FILING, meeting.publishedOn(), "公布"));
            default -> Window.own(terms.due(body, Setting.CHECK, asked, "报告落实情况"));
        };
    }

    private static Window on(LocalDate day, LocalDate asked) {
        return Window.on(day.isBefore(asked) ? asked : day);
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
