package jianyi.board;

import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import jianyi.board.tally.Whose;
import jianyi.rows.FreshPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cases behind a number, by the very conditions it is counted with. */
@Repository
class HeldCases {

    /** Lines on a page. */
    static final int PAGE = 100;

    private static final String CASES = """
            select number, shown, title, body, string_agg(distinct whose || ':' || holder, ' ') as holders,
                coalesce(string_agg(distinct array_to_string(keys, ' '), ' '), '') as keys,
                min(since) as since, min(due) as due, bool_or(again) as again, cast(count(*) over () as int) as found
            from %s as held where %s
            group by number, shown, title, body having %s
            order by min(due) nulls last, number limit :most offset :first""";

    private static final String OWED = """
            select c.number, c.shown, c.title, c.body, %s || ':' || t.holder as holders, t.key as keys,
                cast(coalesce(t.since, t.arrived_at) at time zone :zone as date) as since, t.due, c.again,
                cast(count(*) over () as int) as found
            %s where t.key in (%s) and %s
            order by t.due, c.number, t.id limit :most offset :first""";

    private final HeldSql held;
    private final BoardDays days;
    private final JdbcClient jdbc;

    HeldCases(HeldSql held, BoardDays days, DataSource database) {
        this.held = held;
        this.days = days;
        this.jdbc = FreshPlans.client(new FreshPlans(database));
    }

    /** A page of them, the most urgent first. */
    @Transactional(readOnly = true)
    public List<HeldCase> page(Scope scope, HeldQuery query) {
        var params = new HashMap<>(held.params(scope));
        params.putAll(days.params(scope));
        params.put("most", PAGE);
        params.put("first", (query.page() - 1L) * PAGE);
        params.put("holder", query.holder());
        params.put("whose", query.whose() == null ? null : query.whose().name());
        return jdbc.sql(query.only().owed() ? owed(scope, query) : cases(scope, query))
                .params(params)
                .query(HeldCase.class)
                .list();
    }

    private String cases(Scope scope, HeldQuery query) {
        var where = "true" + (query.whose() == null ? "" : " and whose = :whose")
                + (query.holder() == null ? "" : " and holder = :holder");
        return CASES.formatted(held.named(scope), where, query.only().condition());
    }

    private String owed(Scope scope, HeldQuery query) {
        var where = query.only().condition() + (query.holder() == null ? "" : " and t.holder = :holder");
        return OWED.formatted(
                Whose.SQL, held.waiting(scope), query.only().promises() ? ":promises" : ":corrections", where);
    }
}
