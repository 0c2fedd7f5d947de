package jianyi.duty.entry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.calendar.BeijingClock;
import jianyi.casework.act.Entering;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.flow.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of own entries; each has a head of its own, so that files hang on it as on any case. */
@Repository
public class OwnEntries {

    /** The room's name on a head. */
    static final String ROOM = "duty";

    private final JdbcClient jdbc;
    private final Heads heads;

    OwnEntries(JdbcClient jdbc, Heads heads) {
        this.jdbc = jdbc;
        this.heads = heads;
    }

    /** What is entered. */
    record Fresh(String body, String person, OwnKind kind, LocalDate day, String words, boolean consent) {}

    /** The one of this number, or empty. */
    Optional<OwnEntry> find(String number) {
        return jdbc.sql("select * from duty_entry where number = ?")
                .param(number)
                .query(OwnEntry.class)
                .optional();
    }

    /** The same, locked until the transaction ends. @throws Refusal 404 when there is none */
    OwnEntry lock(String number) {
        return jdbc.sql("select * from duty_entry where number = ? for update")
                .param(number)
                .query(OwnEntry.class)
                .optional()
                .orElseThrow(OwnEntries::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("没有找到这条登记，可能编号有误，或者您无权查看");
    }

    /** A person's own, the latest first. */
    List<OwnEntry> of(String person) {
        return jdbc.sql("select * from duty_entry where person = ? order by day desc, number desc")
                .param(person)
                .query(OwnEntry.class)
                .list();
    }

    /** What waits in these congresses, the oldest first. */
    List<OwnEntry> waiting(Collection<String> bodies) {
        return bodies.isEmpty()
                ? List.of()
                : jdbc.sql("select * from duty_entry where state = 'WAITING' and body in (:bodies) order by entered_at")
                        .param("bodies", bodies)
                        .query(OwnEntry.class)
                        .list();
    }

    /** What waits of these persons, the oldest first. */
    List<OwnEntry> waitingOf(Collection<String> persons) {
        return persons.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select * from duty_entry where state = 'WAITING' and person in (:persons) order by entered_at")
                        .param("persons", persons)
                        .query(OwnEntry.class)
                        .list();
    }

    /** What counts or may come to count of a congress, or of one of its deputies. */
    List<OwnEntry> between(String body, String person, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select * from duty_entry where body = :body and (:person::text is null or person = :person)
                            and day between :from and :to and state in ('WAITING', 'CONFIRMED') order by day, number""")
                .param("body", body)
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .query(OwnEntry.class)
                .list();
    }

    /** The number under which the same person has handed in the same since {@code since}. */
    Optional<String> same(Fresh it, OffsetDateTime since) {
        return jdbc.sql("""
                        select number from duty_entry where person = ? and kind = ? and day = ? and words = ? and entered_at > ?
                            and state <> 'WITHDRAWN' order by entered_at limit 1""")
                .params(it.person(), it.kind().name(), it.day(), it.words(), since)
                .query(String.class)
                .optional();
    }

    /** Keeps one under the next number of its congress's year. @return the number */
    String add(Fresh it, Entering entering, OffsetDateTime at) {
        var series = it.body() + "-" + BeijingClock.day(at).getYear() + "-D";
        var number = series + "%03d".formatted(heads.next(series));
        heads.open(new Head(number, ROOM, it.body(), it.kind().label(), null, null));
        jdbc.sql("""
                        insert into duty_entry (number, body, person, kind, day, words, consent, entered_by, entered_name,
                            entered_from, entered_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')""")
                .params(
                        number,
                        it.body(),
                        it.person(),
                        it.kind().name(),
                        it.day(),
                        it.words(),
                        it.consent(),
                        entering.by(),
                        entering.name(),
                        entering.from(),
                        at)
                .update();
        return number;
    }

    /** Says what became of it. */
    void decided(String number, EntryState state, Viewer by, OffsetDateTime at, String remark) {
        jdbc.sql("""
                        update duty_entry set state = ?, decided_by = ?, decided_name = ?, decided_at = ?, remark = ? where number = ?""")
                .params(state.name(), by.id(), by.name(), at, remark, number)
                .update();
        heads.ended(number, BeijingClock.day(at));
    }
}
