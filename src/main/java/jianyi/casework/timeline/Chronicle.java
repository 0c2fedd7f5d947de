package jianyi.casework.timeline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jianyi.flow.Step;
import jianyi.office.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline of every case: who did what and when. Lines are added, never changed. */
@Repository
public class Chronicle {

    private static final String SYSTEM = "系统";
    private static final String INSERT =
            "insert into entry (number, at, person, name, kind, what, detail, rating, round) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final People people;
    private final ActingFor actingFor;
    private final Clock clock;

    Chronicle(JdbcClient jdbc, People people, ActingFor actingFor, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.actingFor = actingFor;
        this.clock = clock;
    }

    /** Notes what a person did, {@code what} says it to people; {@code detail} may be null. */
    public void note(String number, String person, EntryKind kind, String what, String detail) {
        add(number, person, kind, what, detail, null);
    }

    /** Notes what somebody has just done by completing a task; {@code detail} may be null. */
    public void note(Step step, EntryKind kind, String what, String detail) {
        note(step.number(), step.person(), kind, what, detail);
    }

    /** Notes what the product has done by itself; {@code detail} may be null. */
    public void note(String number, EntryKind kind, String what, String detail) {
        note(number, null, kind, what, detail);
    }

    /** Notes something about a rating of this round, kept from units and government until it is final. */
    public void noteRating(String number, int round, String person, EntryKind kind, String what, String detail) {
        add(number, person, kind, what, detail, round);
    }

    /** A line about what the product has done by itself; {@code ratedRound} as in {@link #noteRating}, or null. */
    public record Line(String number, EntryKind kind, String what, String detail, Integer ratedRound) {}

    /** Notes many at once, in this order. */
    public void noteAll(List<Line> lines) {
        jdbc.sql("""
                        insert into entry (number, at, name, kind, what, detail, rating, round)
                        select number, ?, ?, kind, what, detail, round is not null, round
                        from unnest(?, ?, ?, ?, ?) with ordinality as line (number, kind, what, detail, round, place)
                        order by place""")
                .params(
                        OffsetDateTime.now(clock),
                        SYSTEM,
                        texts(lines, Line::number),
                        texts(lines, line -> line.kind().name()),
                        texts(lines, Line::what),
                        texts(lines, Line::detail),
                        lines.stream().map(Line::ratedRound).toArray(Integer[]::new))
                .update();
    }

    private static String[] texts(List<Line> lines, Function<Line, String> column) {
        return lines.stream().map(column).toArray(String[]::new);
    }

    /** The last line of this kind in a case, or empty. */
    public Optional<Entry> last(String number, EntryKind kind) {
        return jdbc.sql("select * from entry where number = ? and kind = ? order by id desc limit 1")
                .params(number, kind.name())
                .query(Entry.class)
                .optional();
    }

    /** The whole timeline, oldest first. */
    public List<Entry> of(String number) {
        return jdbc.sql("select * from entry where number = ? order by id")
                .param(number)
                .query(Entry.class)
                .list();
    }

    private void add(String number, String person, EntryKind kind, String what, String detail, Integer ratedRound) {
        jdbc.sql(INSERT)
                .params(
                        number,
                        OffsetDateTime.now(clock),
                        person,
                        nameOf(number, person),
                        kind.name(),
                        what,
                        detail,
                        ratedRound != null,
                        ratedRound)
                .update();
    }

    private String nameOf(String number, String person) {
        return person == null ? SYSTEM : people.called(person) + actingFor.behind(number, person);
    }
}
