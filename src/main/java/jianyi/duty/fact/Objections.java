package jianyi.duty.fact;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jianyi.access.Viewer;
import jianyi.casework.act.Entering;
import jianyi.deputy.Deputy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of objections. */
@Repository
public class Objections {

    private final JdbcClient jdbc;

    Objections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those about a congress's deputies, or about one of them, in the order they were made. */
    public List<Objection> of(String body, String person) {
        return jdbc.sql("""
                        select * from duty_objection where body = :body and (:person::text is null or person = :person) order by id""")
                .param("body", body)
                .param("person", person)
                .query(Objection.class)
                .list();
    }

    /** Those that wait for an answer about these persons. */
    public List<Objection> open(String body, Collection<String> persons) {
        return of(body, null).stream()
                .filter(Objection::open)
                .filter(one -> persons.contains(one.person()))
                .toList();
    }

    /** One of a person's, locked until the transaction ends, or empty. */
    Optional<Objection> lock(long id, String person) {
        return jdbc.sql("select * from duty_objection where id = ? and person = ? for update")
                .params(id, person)
                .query(Objection.class)
                .optional();
    }

    void add(Deputy deputy, String fact, String factWords, String words, Entering entering, OffsetDateTime at) {
        jdbc.sql("""
                        insert into duty_objection (body, person, fact, fact_words, words, entered_by, entered_name, entered_from, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        deputy.body(),
                        deputy.person(),
                        fact,
                        factWords,
                        words,
                        entering.by(),
                        entering.name(),
                        entering.from(),
                        at)
                .update();
    }

    void answer(long id, Objection.Outcome outcome, String answer, Viewer by, OffsetDateTime at) {
        jdbc.sql("""
                        update duty_objection set outcome = ?, answer = ?, answered_by = ?, answered_name = ?, answered_at = ?
                        where id = ?""").params(outcome.name(), answer, by.id(), by.name(), at, id).update();
    }

    /** What is to be added, before the outcome says so. */
    void adding(long id, Addition it) {
        jdbc.sql("update duty_objection set kind = ?, day = ?, added = ? where id = ?")
                .params(it.kind(), it.day(), it.words(), id)
                .update();
    }
}
