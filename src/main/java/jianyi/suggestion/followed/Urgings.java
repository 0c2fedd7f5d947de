package jianyi.suggestion.followed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what deputies press. Callers hold the lock on the case's row. */
@Repository
class Urgings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Urgings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String number, String person, LocalDate today, String enteredFrom) {
        jdbc.sql("insert into urging (number, urged_by, urged_at, urged_on, entered_from) values (?, ?, ?, ?, ?)")
                .params(number, person, OffsetDateTime.now(clock), today, enteredFrom)
                .update();
    }

    /** The days on which the deputy has pressed, the latest last. */
    List<LocalDate> of(String number) {
        return jdbc.sql("select urged_on from urging where number = ? order by id")
                .param(number)
                .query(LocalDate.class)
                .list();
    }
}
