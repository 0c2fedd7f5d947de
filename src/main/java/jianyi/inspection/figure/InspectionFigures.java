package jianyi.inspection.figure;

import static jianyi.casework.figure.Figure.Kind.EVERY;
import static jianyi.casework.figure.Figure.Kind.NUMBER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Figures;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Span;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionAccess.Sight;
import jianyi.inspection.Inspections;
import jianyi.inspection.Kind;
import org.springframework.stereotype.Component;

/**
 * The figures of supervision: how many matters there were, whether the year's plan was carried out (监督法 第六十三条), opinions mended (第三十七条),
 * faults back.
 */
@Component
class InspectionFigures implements Figures {

    private static final Figure MATTERS =
            new Figure("matters", "开展监督", "项", NUMBER, "开展日期", "当年开展的监督事项数；暗访在集中反馈以前只有本级人大看得到。").ofCongress();

    private static final List<Figure> RESULTS = List.of(
            new Figure("planDone", "计划完成", "项", EVERY, "计划月份", "年度计划现行版本中月份已经过去的事项为分母；已经办结的为分子。").ofCongress(),
            new Figure("corrected", "整改完成率", "条", EVERY, "研究处理期限", "研究处理期限在当年届满的意见为分母；研究处理情况得到认可的为分子，没有认可而作罢的不算。"),
            new Figure(
                    "returned",
                    "问题复发",
                    "个",
                    EVERY,
                    "发现日期",
                    "当年监督中发现的问题为分母，转交有关机关的除外；同一单位、同一法律条款在此前二十四个月的监督中已经发现过的为分子。"));

    /** The unit does not learn what was found before the report was adopted. */
    private static final String LINES = """
            select 'planDone' as key, 'I' || i.id as item, coalesce(i.inspection, p.number) as number, cast(null as text) as unit,
                cast(null as text) as category, cast(null as text) as session, 1 as circle, month.last as day,
                exists (select from case_head h where h.number = i.inspection and h.ended_on <= :today) as hit, cast(null as numeric) as amount
            from inspection_plan p join plan_item i on i.number = p.number and i.version = p.version,
                lateral (select cast(make_date(p.year, i.month, 1) + interval '1 month' as date) - 1 as last) as month
            where p.body = :body and month.last between :from and :to and month.last < :today
            union all
            select key, i.number, i.number, null, null, null, case when i.unannounced and i.gathered_on is null then 2 else 1 end,
                cast(i.opened_at at time zone :zone as date), true, null
            from inspection i, unnest(array['matters', 'matters' || i.kind]) as key
            where i.body = :body and cast(i.opened_at at time zone :zone as date) between :from and :to
            union all
            select 'corrected', 'O' || o.id, o.number, o.owner, null, null, 0, d.due, coalesce(o.outcome = 'ACCEPTED', false), null
            from opinion o join inspection i on i.number = o.number join deadline d on d.id = o.deadline
            where i.body = :body and d.due between :from and :to and d.due < :today
                and (o.outcome is not null
                    or not exists (select from pause p where p.number = o.number and p.until_day is null and p.from_day <= d.due))
            union all
            select 'returned', 'F' || f.id, f.number, case when i.adopted_on is not null then i.unit end, null, null, 0, f.found_on,
                exists (select from finding e join inspection j on j.number = e.number
                    where j.body = i.body and j.unit = i.unit and j.law is not distinct from i.law and e.number <> f.number
                        and e.article = f.article and e.severity <> 'NONE' and e.passed_to is null
                        and e.found_on < f.found_on and e.found_on >= f.found_on - interval '24 months'), null
            from finding f join inspection i on i.number = f.number
            where i.body = :body and f.severity <> 'NONE' and f.passed_to is null and f.found_on between :from and :to
                and (not i.unannounced or i.gathered_on is not null)
            """;

    private final Inspections inspections;
    private final InspectionAccess access;

    InspectionFigures(Inspections inspections, InspectionAccess access) {
        this.inspections = inspections;
        this.access = access;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public List<Figure> of(String body) {
        var kinds = Arrays.stream(Kind.values())
                .map(kind ->
                        Figure.beside(MATTERS, MATTERS.key() + kind.name(), kind.label(), "其中的" + kind.label() + "。"));
        return Stream.of(Stream.of(MATTERS), kinds, RESULTS.stream())
                .flatMap(some -> some)
                .toList();
    }

    /** A matter by its title. */
    @Override
    public Optional<String> named(Viewer viewer, String body, String key, String item) {
        return key.startsWith(MATTERS.key())
                ? inspections
                        .find(item)
                        .filter(one -> access.sight(viewer, one) != Sight.NONE)
                        .map(Inspection::title)
                : Optional.empty();
    }

    @Override
    public Lines lines(Span span) {
        return new Lines(LINES, Map.of());
    }
}
