package jianyi.meeting.convening;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import jianyi.meeting.Meeting;
import jianyi.meeting.Meetings;
import jianyi.meeting.Participants;
import jianyi.meeting.State;
import jianyi.notice.appointment.Appointments;
import jianyi.notice.appointment.CalendarEntry;
import org.springframework.stereotype.Component;

/** Every mail about a meeting to somebody who is called brings the day for the calendar, and takes it away when it is called off. */
@Component
class MeetingAppointments implements Appointments {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Meetings meetings;
    private final Participants participants;
    private final Clock clock;

    MeetingAppointments(Meetings meetings, Participants participants, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public Optional<Appointment> of(String caseNumber, String person) {
        return meetings.find(caseNumber)
                .filter(MeetingAppointments::ahead)
                .filter(it -> participants.find(it.number(), person).isPresent())
                .map(it -> new Appointment("会议.ics", entry(it).text(OffsetDateTime.now(clock))));
    }

    private static CalendarEntry entry(Meeting it) {
        boolean cancelled = it.state() == State.CANCELLED;
        return new CalendarEntry(
                it.number(), it.title(), it.place(), it.opens(), it.lastDay(), it.beginsAt(), EVENING, cancelled);
    }

    private static boolean ahead(Meeting it) {
        return it.state().awaited() || it.state() == State.CANCELLED && it.notifiedAt() != null;
    }
}
