package jianyi.meeting.sheet;

import jianyi.access.Viewers;
import jianyi.flow.RoomHome;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.Meetings;
import org.springframework.stereotype.Component;

/** Leads from a meeting's number to its sheet, and names it to whoever may read it. */
@Component
class MeetingHome extends RoomHome {

    MeetingHome(Meetings meetings, MeetingAccess access, Viewers viewers) {
        super(
                "M",
                "/meetings/",
                (number, reader) -> meetings.find(number)
                        .filter(meeting -> access.reads(viewers.of(reader), meeting))
                        .map(Meeting::title));
    }
}
