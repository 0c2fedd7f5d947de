package jianyi.inspection.preparation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.casework.act.Entering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who goes along. Callers that write hold the lock on the matter's row. */
@Repository
public class GroupMembers {

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who was asked, in the order of user ids. */
    public List<Member> of(String number) {
        return jdbc.sql(
                        "select number, person, name, joins, conflict from inspection_member where number = ? order by length(person), person")
                .param(number)
                .query(Member.class)
                .list();
    }

    /** User ids of those who have said that they go along. */
    public List<String> joining(String number) {
        return of(number).stream()
                .filter(one -> Boolean.TRUE.equals(one.joins()))
                .map(Member::person)
                .toList();
    }

    /** The one of them, or empty. */
    Optional<Member> find(String number, String person) {
        return of(number).stream().filter(one -> one.person().equals(person)).findFirst();
    }

    void ask(String number, String person, String name) {
        jdbc.sql("insert into inspection_member (number, person, name) values (?, ?, ?)")
                .params(number, person, name)
                .update();
    }

    void answered(String number, String person, boolean joins, String conflict, Entering entering) {
        jdbc.sql("""
                        update inspection_member set joins = ?, conflict = ?, answered_at = ?, entered_by = ?, entered_from = ?
                        where number = ? and person = ?""")
                .params(joins, conflict, OffsetDateTime.now(clock), entering.by(), entering.from(), number, person)
                .update();
    }
}
