package jianyi.office;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jianyi.office.Retirement.Held;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who and what went out of use, by whom and why, and what was given back. Rows are added and undone, never removed while the name is used. */
@Repository
public class Retirements {

    private final JdbcClient jdbc;
    private final People people;
    private final Offices offices;
    private final Clock clock;

    Retirements(JdbcClient jdbc, People people, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.offices = offices;
        this.clock = clock;
    }

    /** Lets one retirement at a time look for what is in its way. */
    public void lock() {
        jdbc.sql("lock table retirement in share row exclusive mode").update();
    }

    /** Takes a person out of use; what it ends is noted with {@link #ended}. */
    @Transactional
    public long retire(Person person, String reason, Person by) {
        people.retire(person.id(), now());
        return add(person.id(), null, person.name(), reason, by);
    }

    /** Takes an office out of use; what it ends is noted with {@link #ended}. */
    @Transactional
    public long retire(Office office, String reason, Person by) {
        offices.retire(office.code(), now());
        return add(null, office.code(), office.name(), reason, by);
    }

    private long add(String person, String office, String name, String reason, Person by) {
        return jdbc.sql("""
                        insert into retirement (person, office, name, reason, posts, given, mandates, done_by, done_name, done_at)
                        values (?, ?, ?, ?, '{}', '{}', '{}', ?, ?, ?) returning id""")
                .params(person, office, name, reason, by.id(), by.name(), now())
                .query(Long.class)
                .single();
    }

    /** Notes what a retirement ended and gave. */
    public void ended(long id, List<Held> posts, List<Held> given, List<Held> mandates) {
        jdbc.sql("update retirement set posts = ?, given = ?, mandates = ? where id = ?")
                .params(stored(posts), stored(given), stored(mandates), id)
                .update();
    }

    /** The retirement a person is in, or empty. */
    public Optional<Retirement> ofPerson(String person) {
        return find("person", person);
    }

    /** The retirement an office is in, or empty. */
    public Optional<Retirement> ofOffice(String office) {
        return find("office", office);
    }

    private Optional<Retirement> find(String column, String value) {
        return jdbc.sql("select * from retirement where undone_at is null and " + column + " = ?")
                .param(value)
                .query((row, index) -> new Retirement(
                        row.getLong("id"),
                        row.getString("reason"),
                        held(row.getArray("posts")),
                        held(row.getArray("given")),
                        held(row.getArray("mandates")),
                        row.getString("done_name"),
                        row.getObject("done_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime()))
                .optional();
    }

    /** Takes a person into use again. */
    @Transactional
    public void undo(Person person, long id, Person by) {
        people.retire(person.id(), null);
        undone(id, by);
    }

    /** Takes an office into use again. */
    @Transactional
    public void undo(Office office, long id, Person by) {
        offices.retire(office.code(), null);
        undone(id, by);
    }

    private void undone(long id, Person by) {
        jdbc.sql("update retirement set undone_by = ?, undone_name = ?, undone_at = ? where id = ?")
                .params(by.id(), by.name(), now(), id)
                .update();
    }

    private static String[] stored(List<Held> held) {
        return held.stream().map(Held::stored).toArray(String[]::new);
    }

    private static List<Held> held(Array stored) throws SQLException {
        return Arrays.stream((String[]) stored.getArray()).map(Held::of).toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
