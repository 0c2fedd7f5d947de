package jianyi.meeting.roll;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is at a meeting without a vote. Callers that write hold the lock on the meeting's row. */
@Repository
public class Guests {

    private final JdbcClient jdbc;
    private final Clock clock;

    Guests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody, those who sit in first, in the order they were entered. */
    public List<Guest> of(String number) {
        return jdbc.sql("select * from meeting_guest where number = ? order by role, id")
                .param(number)
                .query(Guest.class)
                .list();
    }

    Optional<Guest> find(String number, long id) {
        return of(number).stream().filter(one -> one.id() == id).findFirst();
    }

    void add(String number, Guest.Capacity role, String name, String post) {
        jdbc.sql("insert into meeting_guest (number, role, name, post) values (?, ?, ?, ?)")
                .params(number, role.name(), name, post)
                .update();
    }

    void present(Guest one, boolean present) {
        jdbc.sql(
                        "update meeting_guest set present = ?, arrived_at = case when ? then coalesce(arrived_at, ?) end where id = ?")
                .params(present, present, OffsetDateTime.now(clock), one.id())
                .update();
    }

    void remove(Guest one) {
        jdbc.sql("delete from meeting_guest where id = ?").param(one.id()).update();
    }
}
