package jianyi.suggestion.promise;

import java.util.EnumSet;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.time.Terms;
import jianyi.suggestion.sight.Capacity;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.CaseReach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 承诺台账: the promises of the cases a person has to do with; a unit reads its own. Every reading passes {@link CaseAccess}. */
@Repository
class PromiseLedger {

    /** Most lines of a page; the spreadsheet holds all. */
    static final int PAGE = 200;

    /** The promised day has passed, as far as the case's clocks have run, and it is not kept. */
    static final String LATE = """
            p.ended_on is null and p.kept_by < coalesce(
                (select x.from_day from pause x where x.number = p.number and x.until_day is null), :today)""";

    private static final String SELECT = """
            select p.number, coalesce('第' || s.public_number || '号', s.number) as shown, s.title,
                coalesce(u.name, p.owner) as unit, p.matter, p.named_on as promised_on, p.kept_by, p.due,
                coalesce((select r.progress from undertaking_report r where r.undertaking = p.id order by r.id desc limit 1), '') as progress,
                p.state, p.ended_on, %s as late
            from undertaking p join suggestion s on s.number = p.number left join office u on u.code = p.owner
            where %s and %s and (:unit = '' or p.owner = :unit)
            order by p.ended_on is not null, p.named_on, p.id limit :most""";

    private final CaseAccess access;
    private final Terms terms;
    private final JdbcClient jdbc;

    PromiseLedger(CaseAccess access, Terms terms, JdbcClient jdbc) {
        this.access = access;
        this.terms = terms;
        this.jdbc = jdbc;
    }

    /** What the person may read, the earliest promise first. */
    List<PromiseRow> rows(Viewer viewer, PromiseFilter filter, int most) {
        var reach = access.reach(viewer);
        return jdbc.sql(SELECT.formatted(LATE, may(reach), filter.which().condition()))
                .params(reach.params())
                .param("today", terms.today())
                .param("unit", filter.unit())
                .param("most", most)
                .query(PromiseRow.class)
                .list();
    }

    private static String may(CaseReach reach) {
        var others = EnumSet.copyOf(Capacity.INVOLVED);
        others.remove(Capacity.UNIT);
        return "(" + reach.as(others)
                + (reach.params().containsKey("reachUnits") ? " or p.owner in (:reachUnits))" : ")");
    }
}
