package jianyi.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The years that were closed, each line kept as it was counted then. The latest freeze of a year counts; the earlier ones stay. */
@Repository
class FrozenYears {

    private static final int MOST = 200;

    private final Sources sources;
    private final JdbcClient jdbc;
    private final Clock clock;

    FrozenYears(Sources sources, JdbcClient jdbc, Clock clock) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How a body's year was closed last, or empty. */
    Optional<Freeze> find(String body, int year) {
        return jdbc.sql("select * from frozen_year where body = ? and year = ? order by id desc limit 1")
                .params(body, year)
                .query(Freeze.class)
                .optional();
    }

    /** The figures with the rules of then. */
    List<Figure> figures(Freeze freeze) {
        return jdbc.sql("select key, label, counter, kind, decides, rule, \"of\", inside, cases from frozen_figure"
                        + " where frozen = ? order by place")
                .param(freeze.id())
                .query(Figure.class)
                .list();
    }

    /** The lines of then. */
    static Lines lines(Freeze freeze) {
        return new Lines(
                "select key, item, number, unit, category, session, circle, day, hit, amount from frozen_line where"
                        + " frozen = :freeze",
                Map.of("freeze", freeze.id()));
    }

    /** Closes a year as it stands today. */
    @Transactional
    public void freeze(String body, int year, Viewer by) {
        var today = LocalDate.now(clock);
        long id = jdbc.sql("""
                        insert into frozen_year (body, year, as_of, frozen_by, frozen_name, frozen_at) values (?, ?, ?, ?, ?, ?) returning id""")
                .params(body, year, today, by.id(), by.name(), OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        var figures = sources.figures(body);
        for (int place = 0; place < figures.size(); place++) {
            keep(id, place, figures.get(place));
        }
        var lines = sources.lines(Span.year(body, year, today));
        jdbc.sql("insert into frozen_line select :freeze, line.* from (" + lines.sql() + ") as line")
                .params(lines.params())
                .param("freeze", id)
                .update();
    }

    private void keep(long freeze, int place, Figure figure) {
        jdbc.sql("""
                        insert into frozen_figure (frozen, place, key, label, counter, kind, decides, rule, "of", inside, cases)
                        values (:freeze, :place, :key, :label, :counter, :kind, :decides, :rule, :of, :inside, :cases)""")
                .param("key", figure.key())
                .param("label", figure.label())
                .param("counter", figure.counter())
                .param("kind", figure.kind().name())
                .param("decides", figure.decides())
                .param("rule", figure.rule())
                .param("of", figure.of())
                .param("inside", figure.inside())
                .param("cases", figure.cases())
                .param("freeze", freeze)
                .param("place", place)
                .update();
    }

    private record Changed(
            String key, String what, Integer linesThen, Integer hitsThen, Integer linesNow, Integer hitsNow) {}

    private static final String CHANGED = """
            with was as (
                select key, item, max(number) as number, cast(count(*) as int) as lines, cast(count(*) filter (where hit) as int) as hits
                from frozen_line where frozen = :freeze group by key, item
            ), live as (
                select key, item, max(number) as number, cast(count(*) as int) as lines, cast(count(*) filter (where hit) as int) as hits
                from (%s) as line group by key, item
            )
            select key, coalesce(live.number, was.number, item) as what, was.lines as lines_then, was.hits as hits_then,
                live.lines as lines_now, live.hits as hits_now
            from was full join live using (key, item)
            where was.lines is distinct from live.lines or was.hits is distinct from live.hits
            order by key, item limit %d
            """;

    /** What would be different if it were reckoned again for the same day: rules first, then cases; empty when nothing would. */
    List<Freeze.Difference> differences(Freeze freeze) {
        var then = byKey(figures(freeze));
        var now = byKey(sources.figures(freeze.body()));
        var all = new ArrayList<Freeze.Difference>();
        then.forEach((key, figure) -> {
            if (!now.containsKey(key)) {
                all.add(new Freeze.Difference(figure.label(), null, "现在不再统计"));
            } else if (!now.get(key).rule().equals(figure.rule())) {
                all.add(new Freeze.Difference(
                        figure.label(), null, "统计口径已改为：" + now.get(key).rule()));
            }
        });
        var labels = new HashMap<>(now);
        labels.putAll(then);
        changed(freeze).stream()
                .map(one -> new Freeze.Difference(labels.get(one.key()).label(), one.what(), sentence(one)))
                .forEach(all::add);
        return all;
    }

    private static Map<String, Figure> byKey(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::key, Function.identity(), (one, same) -> one));
    }

    private List<Changed> changed(Freeze freeze) {
        var lines = sources.lines(Span.year(freeze.body(), freeze.year(), freeze.asOf()));
        return jdbc.sql(CHANGED.formatted(lines.sql(), MOST))
                .params(lines.params())
                .param("freeze", freeze.id())
                .query(Changed.class)
                .list();
    }

    private static String sentence(Changed one) {
        if (one.linesThen() == null) {
            return "锁定时不在统计范围，现在在内";
        }
        if (one.linesNow() == null) {
            return "锁定时在统计范围，现在不在内";
        }
        return one.hitsNow().equals(one.hitsThen()) || one.hitsNow() > one.hitsThen()
                ? "锁定以后补登或者改动，现在多计入"
                : "锁定以后改动，现在少计入";
    }
}
