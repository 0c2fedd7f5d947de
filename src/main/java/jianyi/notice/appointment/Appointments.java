package jianyi.notice.appointment;

import java.util.Optional;

/** What a mail brings for its reader's calendar; told by the room the mail is about. */
public interface Appointments {

    /**
     * A file for a calendar.
     *
     * @param name the attachment's name: 会议.ics
     * @param ics its text after RFC 5545
     */
    record Appointment(String name, String ics) {}

    /** The appointment a case means for a person, empty when it means none. */
    Optional<Appointment> of(String caseNumber, String person);
}
