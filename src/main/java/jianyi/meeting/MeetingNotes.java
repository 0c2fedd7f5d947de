package jianyi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.calendar.BeijingClock;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline of every meeting: who did what and when. Lines are added, never changed. */
@Repository
public class MeetingNotes {

    private static final String SYSTEM = "系统";

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    MeetingNotes(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** A line of the timeline. */
    public record Note(OffsetDateTime at, String name, String what, String detail) {}

    /** Notes what a person did, or the product by itself when {@code person} is null; {@code detail} may be null. */
    public void note(String number, String person, String what, String detail) {
        jdbc.sql("insert into meeting_note (number, at, person, name, what, detail) values (?, ?, ?, ?, ?, ?)")
                .params(number, OffsetDateTime.now(clock), person, name(person), what, detail)
                .update();
    }

    /** Notes that somebody was reminded; a morning that is run twice leaves one line. */
    public void reminded(String number, String what, String whom) {
        var line = "提醒：" + what;
        var today = LocalDate.now(clock);
        boolean there = of(number).stream()
                .filter(note -> BeijingClock.day(note.at()).equals(today))
                .anyMatch(note -> note.what().equals(line) && whom.equals(note.detail()));
        if (!there) {
            note(number, null, line, whom);
        }
    }

    /** The whole timeline, oldest first. */
    public List<Note> of(String number) {
        return jdbc.sql("select at, name, what, detail from meeting_note where number = ? order by id")
                .param(number)
                .query(Note.class)
                .list();
    }

    private String name(String person) {
        return person == null ? SYSTEM : people.find(person).map(Person::name).orElse(person);
    }
}
