package jianyi.suggestion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each unit does for a case, and its contacts. Callers hold the lock on the suggestion's row. */
@Repository
public class Handlings {

    private final JdbcClient jdbc;

    Handlings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a handling and gives its id. */
    long add(Handling begun) {
        return jdbc.sql("""
                        insert into handling (number, round, unit, part, task, settler, state, assigned_on, reply_due, opinion_due)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        begun.number(),
                        begun.round(),
                        begun.unit(),
                        begun.part().name(),
                        begun.task(),
                        begun.settler(),
                        begun.state().name(),
                        begun.assignedOn(),
                        begun.replyDue(),
                        begun.opinionDue())
                .query(Long.class)
                .single();
    }

    /** One handling; it exists, since the running process names it. */
    public Handling get(long id) {
        return jdbc.sql("select * from handling where id = ?")
                .param(id)
                .query(Handling.class)
                .single();
    }

    /** Every handling of a case, by round and then in the order assigned. */
    public List<Handling> of(String number) {
        return jdbc.sql("select * from handling where number = ? order by round, id")
                .param(number)
                .query(Handling.class)
                .list();
    }

    void begin(long id, String instance) {
        jdbc.sql("update handling set instance = ? where id = ?")
                .params(instance, id)
                .update();
    }

    void move(long id, Handling.Stage stage) {
        jdbc.sql("update handling set state = ? where id = ?")
                .params(stage.name(), id)
                .update();
    }

    void end(long id, Handling.Stage stage, LocalDate today) {
        jdbc.sql("update handling set state = ?, ended_on = ? where id = ?")
                .params(stage.name(), today, id)
                .update();
    }

    /** Keeps the first opening only. */
    boolean open(long id, String person, OffsetDateTime at) {
        return jdbc.sql("update handling set opened_at = ?, opened_by = ? where id = ? and opened_at is null")
                        .params(at, person, id)
                        .update()
                == 1;
    }

    void accept(long id, LocalDate today) {
        jdbc.sql("update handling set accepted_on = ?, state = ? where id = ?")
                .params(today, Handling.Stage.HANDLING.name(), id)
                .update();
    }

    void refuse(long id, String reason, String properUnit) {
        jdbc.sql("update handling set refusal = ?, proper_unit = ?, state = ? where id = ?")
                .params(reason, properUnit, Handling.Stage.REFUSING.name(), id)
                .update();
    }

    void opine(long id, String opinion, String person, LocalDate today) {
        jdbc.sql(
                        "update handling set opinion = ?, opinion_by = ?, opinion_on = ?, state = ?, ended_on = ? where id = ?")
                .params(opinion, person, today, Handling.Stage.OPINED.name(), today, id)
                .update();
    }

    void contact(long handling, Contact made) {
        jdbc.sql("""
                        insert into contact (handling, way, day, note, attended, place, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        handling,
                        made.way(),
                        made.day(),
                        made.note(),
                        made.attended(),
                        made.place(),
                        made.recordedBy(),
                        made.recordedAt())
                .update();
    }

    /** The contacts of one handling in the order they took place. */
    List<Contact> contacts(long handling) {
        return jdbc.sql("select * from contact where handling = ? order by day, id")
                .param(handling)
                .query(Contact.class)
                .list();
    }
}
