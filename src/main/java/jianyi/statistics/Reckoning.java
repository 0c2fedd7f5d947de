package jianyi.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Lines;
import jianyi.rows.FreshPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts lines, whichever room or frozen year they come from. Pages, files, reports and the lists behind the numbers all ask here. */
@Repository
class Reckoning {

    /** How many things there are of each sort; by category and session only of the figures that are shown by these. */
    private static final String FOLDED = """
            with line as materialized (LINES), thing as materialized (
                select PORTION as portion, key, min(category) as category, min(session) as session, string_agg(FACET, ' ') as facets
                from line group by 1, key, item
            )
            select portion, key, 'WHOLE' as by, '' as value, facets, cast(count(*) as int) as things
            from thing group by portion, key, facets
            union all
            select portion, key, 'CATEGORY', category, facets, cast(count(*) as int)
            from thing where key in (:matters) and category is not null group by portion, key, category, facets
            union all
            select portion, key, 'SESSION', coalesce(session, ''), facets, cast(count(*) as int)
            from thing where key in (:matters) and (category is not null or session is not null)
            group by portion, key, coalesce(session, ''), facets
            """.replace("FACET,", Facet.SQL + ",");

    private static final String LISTED = """
            with line as materialized (LINES)
            select item, min(number) as number, min(category) as category, min(session) as session, string_agg(FACET, ' ') as facets
            from line where key = :key group by item
            """.replace("FACET", Facet.DAILY);

    private final JdbcClient jdbc;

    Reckoning(DataSource database) {
        this.jdbc = FreshPlans.client(new FreshPlans(database));
    }

    private record Row(LocalDate portion, String key, String by, String value, String facets, Integer things) {}

    /** How much of it there is, whole and in parts; a part that has nothing is not in it. */
    Map<Part, Count> counts(Lines lines, Extent extent, List<Figure> figures) {
        return counts(folded(lines, false), extent, figures);
    }

    /** The same of what has been folded. */
    static Map<Part, Count> counts(List<Tally.Folded> folded, Extent extent, List<Figure> figures) {
        var tally = new Tally(extent, figures);
        folded.forEach(tally::add);
        return tally.counts();
    }

    /** Lines without what nobody counts them by. @param portions whether they have a portion each */
    List<Tally.Folded> folded(Lines lines, boolean portions) {
        var facets = new HashMap<String, List<Facet>>();
        var words = new HashMap<String, String>();
        UnaryOperator<String> once = word -> words.computeIfAbsent(word, same -> same);
        return jdbc
                .sql(FOLDED.replace("LINES", lines.sql())
                        .replace("PORTION", portions ? "portion" : "cast(null as date)"))
                .params(lines.params())
                .param("matters", Tables.BY_MATTER)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Tally.Folded(
                        row.portion(),
                        once.apply(row.key()),
                        Part.By.valueOf(row.by()),
                        once.apply(row.value()),
                        facets.computeIfAbsent(row.facets(), Facet::all),
                        row.things()))
                .toList();
    }

    private record Listed(String item, String number, String category, String session, String facets) {

        boolean in(Part part) {
            return switch (part.by()) {
                case WHOLE, UNIT -> true;
                case CATEGORY -> part.value().equals(category);
                case SESSION -> part.value().equals(session == null ? "" : session);
            };
        }
    }

    /** Everything a part counts: what counts as done first. */
    List<Statistics.Thing> things(Lines lines, Extent extent, List<Figure> figures, Part part) {
        var tally = new Tally(extent, figures);
        return jdbc
                .sql(LISTED.replace("LINES", lines.sql()))
                .params(lines.params())
                .param("key", part.key())
                .query(Listed.class)
                .list()
                .stream()
                .filter(row -> row.in(part))
                .flatMap(row -> thing(row, tally, part).stream())
                .sorted(Comparator.comparing(Statistics.Thing::hit)
                        .reversed()
                        .thenComparing(Statistics.Thing::number, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Statistics.Thing::item))
                .toList();
    }

    private static Optional<Statistics.Thing> thing(Listed row, Tally tally, Part part) {
        var seen = tally.seen(Facet.all(row.facets())).stream()
                .filter(one -> part.by() != Part.By.UNIT || part.value().equals(one.unit()))
                .toList();
        return seen.stream()
                .map(Facet::day)
                .min(Comparator.naturalOrder())
                .map(day -> new Statistics.Thing(
                        row.item(), row.number(), day, tally.hit(part.key(), seen), Tally.amount(seen)));
    }
}
