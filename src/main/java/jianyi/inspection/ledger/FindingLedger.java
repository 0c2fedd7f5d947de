package jianyi.inspection.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionAccess.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every finding of every year that somebody may read. A finding stands as the opinion it is mended under stands; where none is named, as all
 * opinions of its inspection. It came back when the same article was found broken at the same unit within twenty-four months before, as far as the reader may
 * know of that.
 */
@Repository
public class FindingLedger {

    private static final String SELECT = """
            with mending as (select f.id as finding, o.* from finding f join opinion o on o.number = f.number
                where f.number in (:numbers) and (f.opinion is null or f.opinion = o.id))
            select f.id, f.number, i.body, i.title, i.law, coalesce(i.unit, '') as unit, coalesce(u.name, '') as unit_name,
                f.found_on, concat_ws('，', s.name, f.spot) as place, f.article, f.words, f.severity,
                case
                    when exists (select from mending o where o.finding = f.id and o.outcome = 'TAKEN') then 'TAKEN'
                    when i.closed_on is not null
                        or exists (select from mending o where o.finding = f.id)
                        and not exists (select from mending o where o.finding = f.id and o.outcome is null) then 'MENDED'
                    when exists (select from mending o join step t on t.number = o.number and t.instance = o.instance
                        where o.finding = f.id and o.outcome is null and t.done_at is null and t.gone_at is null
                            and t.due < :today) then 'OVERDUE'
                    else 'OPEN'
                end as standing,
                (select e.number from finding e join inspection j on j.number = e.number
                    where e.number <> f.number and e.severity <> 'NONE' and e.passed_to is null and j.unit = i.unit
                        and e.number in (:numbers) and e.article = f.article and j.law is not distinct from i.law
                        and e.found_on < f.found_on and e.found_on >= f.found_on - interval '24 months'
                    order by e.found_on desc limit 1) as before,
                (select l.suggestion from finding_suggestion l where l.finding = f.id) as suggestion,
                (select o.place from opinion o where o.id = f.opinion) as opinion
            from finding f join inspection i on i.number = f.number
                join inspection_site s on s.number = f.number and s.place = f.site
                left join office u on u.code = i.unit
            where f.severity <> 'NONE' and f.passed_to is null and i.number in (:numbers)
            order by f.found_on desc, f.id desc""";

    private final InspectionAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    FindingLedger(InspectionAccess access, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything the person may read, the latest first. */
    public List<FindingRow> rows(Viewer viewer) {
        return rows(viewer, FindingFilter.read(Map.of()));
    }

    /** What the person may read of what is asked for, the latest first; what is merely public tells no finding. */
    List<FindingRow> rows(Viewer viewer, FindingFilter filter) {
        var read = access.all(viewer).stream()
                .filter(it -> told(access.sight(viewer, it), it))
                .map(Inspection::number)
                .collect(Collectors.toSet());
        return of(read).stream().filter(filter::takes).toList();
    }

    /** The offices concerned read what was found when it has been decided on, as they read the report. */
    private static boolean told(Sight sight, Inspection it) {
        return sight == Sight.INSIDE || sight == Sight.CONCERNED && it.adoptedOn() != null;
    }

    /** The matters that came back at a body's inspections, each once, the latest first. */
    public List<String> cameBack(String body) {
        var numbers = jdbc.sql("select number from inspection where body = ?")
                .param(body)
                .query(String.class)
                .set();
        return of(numbers).stream()
                .filter(FindingRow::cameBack)
                .map(FindingLedger::matter)
                .distinct()
                .toList();
    }

    private static String matter(FindingRow row) {
        return (row.law() == null ? row.title() : row.law()) + "实施情况";
    }

    private List<FindingRow> of(Set<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT)
                        .param("numbers", numbers)
                        .param("today", LocalDate.now(clock))
                        .query(FindingRow.class)
                        .list();
    }

    static Map<String, Long> counted(List<FindingRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.standing().label(), Collectors.counting()));
    }

    static Function<FindingRow, List<String>> cells() {
        return row -> List.of(
                row.number(),
                row.title(),
                text(row.law()),
                text(row.article()),
                row.unitName(),
                row.foundOn().toString(),
                row.place(),
                row.words(),
                row.standing().label(),
                row.opinion() == null ? "" : "第 " + row.opinion() + " 条",
                row.cameBack() ? "上次：" + row.before() : "",
                text(row.suggestion()));
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}
