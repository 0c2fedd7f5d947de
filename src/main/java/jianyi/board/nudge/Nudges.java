package jianyi.board.nudge;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jianyi.board.BoardDays;
import jianyi.board.HeldSql;
import jianyi.board.Scope;
import jianyi.rows.FreshPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is late, and when it was last pressed for. */
@Repository
class Nudges {

    private static final String LATE = """
            select t.id as step, coalesce(p.id, t.holder) as recipient, p.id is not null as person, c.number, c.shown, c.title, t.key, t.due
            %s left join lateral unnest(t.persons) as p (id) on true
            where t.due < :today and not (c.rating and :shut) and t.key not in (:apart) and (o.kind in ('GOVERNMENT', 'UNIT', 'ORGAN') or p.id is not null)
            order by p.id is not null, recipient, t.due, t.id""";

    private final HeldSql held;
    private final BoardDays days;
    private final Clock clock;
    private final JdbcClient jdbc;

    Nudges(HeldSql held, BoardDays days, Clock clock, DataSource database) {
        this.held = held;
        this.days = days;
        this.clock = clock;
        this.jdbc = FreshPlans.client(new FreshPlans(database));
    }

    /** Everything late in the scope that offices or persons have, offices first, each in the order of codes, the latest first. */
    List<LateStep> late(Scope scope) {
        var params = new HashMap<>(held.params(scope));
        params.putAll(days.params(scope));
        params.put("apart", held.beside());
        return jdbc.sql(LATE.formatted(held.waiting(scope)))
                .params(params)
                .query(LateStep.class)
                .list();
    }

    /** When each of these was last pressed, or reminded, by anybody. */
    Map<String, LocalDate> last(Collection<String> recipients) {
        record Last(String recipient, LocalDate day) {}
        return recipients.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select recipient, max(sent_on) as day from nudge where recipient in (:some) group by recipient")
                        .param("some", recipients)
                        .query(Last.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Last::recipient, Last::day));
    }

    /** Lets nobody else press until the transaction ends. */
    void lock() {
        jdbc.sql("lock table nudge in share row exclusive mode").update();
    }

    /** Keeps what was sent. */
    void sent(String office, Nudge nudge, String person) {
        long id = jdbc.sql("""
                        insert into nudge (office, recipient, sent_on, sent_at, sent_by)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(office, nudge.recipient(), days.today(), OffsetDateTime.now(clock), person)
                .query(Long.class)
                .single();
        nudge.late()
                .forEach(late -> jdbc.sql("insert into nudge_item (nudge, step, number) values (?, ?, ?)")
                        .params(id, late.step(), late.number())
                        .update());
    }
}
