package jianyi.activity.attending;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import jianyi.activity.Activities;
import jianyi.activity.Activity;
import jianyi.activity.State;
import jianyi.casework.time.Terms;
import jianyi.notice.appointment.Appointments;
import jianyi.notice.appointment.CalendarEntry;
import org.springframework.stereotype.Component;

/** Every mail about an activity to somebody who may still come brings the day for the calendar, and takes it away when it is called off. */
@Component
class ActivityAppointments implements Appointments {

    /** How long one lasts nobody says before it is over. */
    private static final int HOURS = 2;

    private final Activities activities;
    private final Attendees attendees;
    private final Terms terms;
    private final Clock clock;

    ActivityAppointments(Activities activities, Attendees attendees, Terms terms, Clock clock) {
        this.activities = activities;
        this.attendees = attendees;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Optional<Appointment> of(String caseNumber, String person) {
        return activities
                .find(caseNumber)
                .filter(this::told)
                .filter(it -> attendees
                        .find(it.number(), person)
                        .filter(one -> it.state() == State.CANCELLED || !one.excused())
                        .isPresent())
                .map(it -> new Appointment("活动.ics", entry(it).text(OffsetDateTime.now(clock))));
    }

    private boolean told(Activity it) {
        return it.calledAt() != null
                && (it.open() && !it.day().isBefore(terms.today()) || it.state() == State.CANCELLED);
    }

    private static CalendarEntry entry(Activity it) {
        LocalTime end = it.begins() == null ? null : it.begins().plusHours(HOURS);
        return new CalendarEntry(
                it.number(),
                it.title(),
                it.place(),
                it.day(),
                it.day(),
                it.begins(),
                end,
                it.state() == State.CANCELLED);
    }
}
