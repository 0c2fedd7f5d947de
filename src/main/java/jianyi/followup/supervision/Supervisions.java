package jianyi.followup.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what bodies demand. Callers hold the lock on the case's row. */
@Repository
public class Supervisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Supervisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(
            String number,
            String instance,
            String unit,
            String opinion,
            String demand,
            LocalDate answerBy,
            String person,
            String name) {
        jdbc.sql("""
                        insert into supervision (number, instance, unit, opinion, demand, answer_by, sent_by, sent_name, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, instance, unit, opinion, demand, answerBy, person, name, OffsetDateTime.now(clock))
                .update();
    }

    /** Every one of a case, oldest first. */
    public List<Supervision> of(String number) {
        return jdbc.sql("select * from supervision where number = ? order by id")
                .param(number)
                .query(Supervision.class)
                .list();
    }

    /** The one whose process this is. */
    Supervision at(String instance) {
        return find(instance).orElseThrow();
    }

    /** The one whose process this is, or empty. */
    Optional<Supervision> find(String instance) {
        return jdbc.sql("select * from supervision where instance = ?")
                .param(instance)
                .query(Supervision.class)
                .optional();
    }

    void answered(Supervision sent, String answer, String person, boolean late) {
        jdbc.sql("update supervision set answer = ?, answered_by = ?, answered_at = ?, answered_late = ? where id = ?")
                .params(answer, person, OffsetDateTime.now(clock), late, sent.id())
                .update();
    }

    void moved(Supervision sent, LocalDate answerBy) {
        jdbc.sql("update supervision set answer_by = ? where id = ?")
                .params(answerBy, sent.id())
                .update();
    }

    void dropped(Supervision sent, LocalDate today) {
        jdbc.sql("update supervision set dropped_on = ? where id = ?")
                .params(today, sent.id())
                .update();
    }
}
