package jianyi.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jianyi.rows.FreshPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the cases of a scope. A case at two offices is counted at each, and once among all. */
@Repository
class Standings {

    /** Each case once in each count: first as it lies with each office, then in whose hands, then as such. */
    private static final String COUNT = """
            with held as materialized %1$s,
                hands as (select number, body, whose, again, min(since) as since, min(due) as due
                    from held group by number, body, whose, again),
                cases as (select number, body, again, min(since) as since, min(due) as due from held group by number, body, again)
            select 'HOLDER' as level, null as body, whose, holder, %2$s from held group by whose, holder
            union all
            select case grouping(body) when 0 then 'BODY_WHOSE' else 'WHOSE' end, body, whose, null, %2$s
            from hands group by grouping sets ((whose), (body, whose))
            union all
            select case grouping(body) when 0 then 'BODY' else 'ALL' end, body, null, null, %2$s
            from cases group by grouping sets ((), (body))""";

    /** The middle one is one that is there: of an even number the smaller. */
    private static final String FIGURES = """
            cast(count(*) as int) as cases,
            percentile_disc(0.5) within group (order by :today - since) as wait_median, max(:today - since) as wait_longest,
            cast(count(*) filter (where due between :today and :near) as int) as soon,
            cast(count(*) filter (where due < :today) as int) as late,
            percentile_disc(0.5) within group (order by :today - due) filter (where due < :today) as late_median,
            max(:today - due) filter (where due < :today) as late_longest,
            cast(count(*) filter (where again) as int) as again""".replace(":today", "cast(:today as date)");

    private static final String OWED = """
            select body, holder, promise, cast(count(*) filter (where due between :today and :far) as int) as soon,
                cast(count(*) filter (where due < :today) as int) as late
            from (select c.body, t.holder, t.key in (:promises) as promise, t.due
                %s where t.key in (:promises) or t.key in (:corrections)) as owed
            group by grouping sets ((body, promise), (holder, promise), (promise))""";

    private final HeldSql held;
    private final BoardDays days;
    private final JdbcClient jdbc;

    Standings(HeldSql held, BoardDays days, DataSource database) {
        this.held = held;
        this.days = days;
        this.jdbc = FreshPlans.client(new FreshPlans(database));
    }

    /** Every count of the scope's open cases; levels that hold nothing are not there, but for the whole. */
    @Transactional(readOnly = true)
    public List<Count> cases(Scope scope) {
        return jdbc.sql(COUNT.formatted(held.held(scope), FIGURES))
                .params(params(scope))
                .query(Count.class)
                .list();
    }

    /** Every count of what is owed beside the scope's cases. */
    @Transactional(readOnly = true)
    public List<OwedCount> owed(Scope scope) {
        return jdbc.sql(OWED.formatted(held.waiting(scope)))
                .params(params(scope))
                .query(OwedCount.class)
                .list();
    }

    private Map<String, Object> params(Scope scope) {
        var params = new HashMap<>(held.params(scope));
        params.putAll(days.params(scope));
        return params;
    }
}
