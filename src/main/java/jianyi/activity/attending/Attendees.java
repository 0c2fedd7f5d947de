package jianyi.activity.attending;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.activity.group.Candidate;
import jianyi.activity.group.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is called to activities. Callers that write hold the lock on the activity's row. */
@Repository
public class Attendees {

    /**
     * Whether somebody's mandates rest, as SQL about {@code attendee t} and {@code activity a}. They do on the activity's own day, whenever
     * somebody asks.
     */
    public static final String RESTING =
            """
            (exists (select from deputy_rest r where r.person = t.person and %1$s)
                and not exists (select from deputy d where d.person = t.person and d.in_office
                    and not exists (select from deputy_rest r where r.person = d.person and r.body = d.body and %1$s)))""".formatted("coalesce(r.from_day, a.day) <= a.day and coalesce(r.to_day, a.day) >= a.day");

    private static final String EVERYBODY =
            "select t.*, " + RESTING + " as resting from attendee t join activity a on a.number = t.number where ";

    private static final String SELECT = EVERYBODY + "t.number = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    Attendees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody, in the order they were called. */
    public List<Attendee> of(String number) {
        return jdbc.sql(SELECT + " order by t.id")
                .param(number)
                .query(Attendee.class)
                .list();
    }

    /** One by the line's id, or empty. */
    public Optional<Attendee> find(String number, long id) {
        return jdbc.sql(SELECT + " and t.id = ?")
                .params(number, id)
                .query(Attendee.class)
                .optional();
    }

    /** One by the line's id, of whatever activity, or empty. */
    public Optional<Attendee> find(long id) {
        return jdbc.sql(EVERYBODY + "t.id = ?").param(id).query(Attendee.class).optional();
    }

    /** One by user id, or empty. */
    public Optional<Attendee> find(String number, String person) {
        return jdbc.sql(SELECT + " and t.person = ?")
                .params(number, person)
                .query(Attendee.class)
                .optional();
    }

    /** A member of the group is called; nothing happens when he is already. */
    void call(String number, Member member) {
        jdbc.sql("""
                        insert into attendee (number, person, member, name, level) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(
                        number,
                        member.person(),
                        member.id(),
                        member.name(),
                        member.level().name())
                .update();
    }

    /** Somebody beside the group is called. */
    void call(String number, Candidate one) {
        jdbc.sql("insert into attendee (number, person, name, level) values (?, ?, ?, ?) on conflict do nothing")
                .params(number, one.person(), one.name(), one.level().name())
                .update();
    }

    void answered(Attendee one, Reply answer, String words, String by, String from) {
        jdbc.sql("""
                        update attendee set answer = ?, words = ?, answered_at = ?, entered_by = ?, entered_from = ?
                        where id = ?""")
                .params(answer.name(), words, OffsetDateTime.now(clock), by, from, one.id())
                .update();
    }

    /** The day or the place has changed: who said whether he comes is asked anew. */
    void askAnew(String number) {
        jdbc.sql("""
                        update attendee set answer = null, words = null, answered_at = null, entered_by = null,
                            entered_from = null, tries = 0 where number = ?""").param(number).update();
    }

    /** Notes that somebody came, or did not. @param by who says so, null for the code at the door */
    void came(long id, boolean came, String by) {
        jdbc.sql("update attendee set came = ?, came_at = ?, ticked_by = ? where id = ?")
                .params(came, came ? OffsetDateTime.now(clock) : null, came ? by : null, id)
                .update();
    }

    /** A code was typed wrongly. */
    void tried(long id) {
        jdbc.sql("update attendee set tries = tries + 1 where id = ?").param(id).update();
    }

    /** Takes somebody off the roll. */
    void remove(long id) {
        jdbc.sql("delete from attendee where id = ?").param(id).update();
    }
}
