package jianyi.meeting.sheet;

import java.time.LocalDate;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.Meetings;
import jianyi.meeting.State;
import jianyi.reminders.TodayPart;
import org.springframework.stereotype.Component;

/** The meetings of this week on somebody's sheet of the day. */
@Component
class TodayMeetings implements TodayPart {

    /** Days ahead, today among them. */
    private static final int WEEK = 7;

    private final Meetings meetings;
    private final MeetingAccess access;

    TodayMeetings(Meetings meetings, MeetingAccess access) {
        this.meetings = meetings;
        this.access = access;
    }

    @Override
    public String heading() {
        return "一周内的会议";
    }

    @Override
    public List<String> lines(Viewer viewer, LocalDate today) {
        return meetings.of(access.bodies(viewer)).stream()
                .filter(one -> one.state() != State.CANCELLED)
                .filter(one -> !one.lastDay().isBefore(today) && one.opens().isBefore(today.plusDays(WEEK)))
                .map(one -> one.dayWords() + "，" + one.place() + "：" + one.title())
                .toList();
    }
}
