package jianyi.suggestion;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline of every case: who did what and when. Lines are added, never changed. */
@Repository
public class Chronicle {

    private final JdbcClient jdbc;
    private final People people;
    private final Standing standing;
    private final Clock clock;

    Chronicle(JdbcClient jdbc, People people, Standing standing, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.standing = standing;
        this.clock = clock;
    }

    /** Notes what a person did; {@code detail} may be null. */
    public void note(String number, String person, String what, String detail) {
        add(number, person, what, detail, null);
    }

    /** Notes something about a rating of this round, kept from units and government until it is final. */
    public void noteRating(String number, int round, String person, String what, String detail) {
        add(number, person, what, detail, round);
    }

    /** The last line of a case that begins with these words, or empty. */
    Optional<Entry> last(String number, String beginning) {
        return of(number).stream()
                .filter(entry -> entry.what().startsWith(beginning))
                .reduce((first, last) -> last);
    }

    /** The whole timeline, oldest first. */
    public List<Entry> of(String number) {
        return jdbc.sql(
                        "select id, number, at, person, name, what, detail, rating, round from entry where number = ? order by id")
                .param(number)
                .query(Entry.class)
                .list();
    }

    private void add(String number, String person, String what, String detail, Integer ratedRound) {
        jdbc.sql(
                        "insert into entry (number, at, person, name, what, detail, rating, round) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        OffsetDateTime.now(clock),
                        person,
                        nameOf(number, person),
                        what,
                        detail,
                        ratedRound != null,
                        ratedRound)
                .update();
    }

    private String nameOf(String number, String person) {
        return person == null
                ? "系统"
                : people.find(person).map(Person::name).orElse(person) + standing.behind(number, person);
    }
}
