package jianyi.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Lines;
import jianyi.rows.FreshPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts lines, whichever room or frozen year they come from. Pages, files, reports and the lists behind the numbers all ask here. */
@Repository
class Reckoning {

    /** What a reader may not know of is gone before anything is counted; where units share a thing, the figure's kind decides. */
    private static final String SEEN = """
            with line as materialized (%s), seen as (
                select * from line where circle <= :circle and (:everything or unit in (:units))
            ), thing as materialized (
                select key, item, min(number) as number, min(category) as category, min(session) as session, min(day) as day,
                    case when key in (:any) then bool_or(hit) else bool_and(hit) end as hit, max(amount) as amount
                from seen group by key, item
            ), part as materialized (
                select key, unit, item, case when key in (:any) then bool_or(hit) else bool_and(hit) end as hit, max(amount) as amount
                from seen where unit is not null group by key, unit, item
            )
            """;

    private static final String COUNTED = """
            case when key in (:spent) then coalesce(sum(amount) filter (where hit), 0) else count(*) filter (where hit) end as numerator,
                case when key in (:spent) then coalesce(sum(amount) filter (where not hit), 0) else count(*) end as denominator,
                percentile_cont(0.5) within group (order by cast(amount as float)) filter (where hit and key not in (:spent)) as median,
                cast(max(amount) filter (where hit and key not in (:spent)) as int) as longest
            """;

    private static final String COUNTS = SEEN + """
            select key, 'WHOLE' as by, '' as value, COUNTED from thing group by key
            union all select key, 'UNIT', unit, COUNTED from part group by key, unit
            union all select key, 'CATEGORY', category, COUNTED from thing where category is not null group by key, category
            union all select key, 'SESSION', coalesce(session, ''), COUNTED from thing
                where category is not null or session is not null group by key, coalesce(session, '')
            """.replace("COUNTED", COUNTED);

    private static final String LISTED = SEEN + """
            select t.item, t.number, t.day, case when :by = 'UNIT' then p.hit else t.hit end as hit, t.amount
            from thing t left join part p on p.key = t.key and p.item = t.item and p.unit = :value
            where t.key = :key and case :by
                    when 'UNIT' then p.item is not null
                    when 'CATEGORY' then t.category = :value
                    when 'SESSION' then coalesce(t.session, '') = :value
                    else true
                end
            order by 4 desc, t.number, t.item
            """;

    private final JdbcClient jdbc;

    Reckoning(DataSource database) {
        this.jdbc = FreshPlans.client(new FreshPlans(database));
    }

    private record Row(
            String key,
            String by,
            String value,
            BigDecimal numerator,
            BigDecimal denominator,
            Double median,
            Integer longest) {}

    /** How much of it there is, whole and in parts; a part that has nothing is not in it. */
    Map<Part, Count> counts(Lines lines, Extent extent, List<Figure> figures) {
        var counts = new HashMap<Part, Count>();
        statement(COUNTS, lines, extent, figures)
                .query(Row.class)
                .list()
                .forEach(row -> counts.put(
                        new Part(row.key(), Part.By.valueOf(row.by()), row.value()),
                        new Count(row.numerator(), row.denominator(), row.median(), row.longest())));
        return counts;
    }

    /** Everything a part counts: what counts as done first. */
    List<Statistics.Thing> things(Lines lines, Extent extent, List<Figure> figures, Part part) {
        return statement(LISTED, lines, extent, figures)
                .param("key", part.key())
                .param("by", part.by().name())
                .param("value", part.value())
                .query(Statistics.Thing.class)
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, Lines lines, Extent extent, List<Figure> figures) {
        return jdbc.sql(sql.formatted(lines.sql()))
                .params(lines.params())
                .param("circle", extent.circle())
                .param("everything", extent.whole())
                .param("units", extent.whole() ? List.of("") : extent.units())
                .param("any", keys(figures, Figure.Kind.ANY))
                .param("spent", keys(figures, Figure.Kind.SPENT));
    }

    /** An empty list is none that SQL reads. */
    private static List<String> keys(List<Figure> figures, Figure.Kind kind) {
        return Stream.concat(
                        Stream.of(""),
                        figures.stream().filter(one -> one.kind() == kind).map(Figure::key))
                .toList();
    }
}
