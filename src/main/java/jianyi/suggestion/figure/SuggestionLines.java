package jianyi.suggestion.figure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Portions;
import jianyi.casework.figure.Span;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/**
 * The lines behind {@link SuggestionFigures}. A suggestion counts once it was assigned, unless it was joined, split, treated as a letter
 * or withdrawn; what its units do is looked at unit by unit, the government standing in while it has yet to name one.
 */
@Component
class SuggestionLines {

    /** What came this long before the year cannot have a date in it: no reply may be due that long after its case was closed. */
    private static final int LONG_CLOSED = 400;

    private static final String COLUMNS = """
            select number, category, session, state, submitted_at, accepted_on, assigned_on, reply_due, round, verdict, closed_on,
                merged_into, figure_portion(submitted_at) as portion
            """;

    /** Those that may have a line: open or closed not long before; and whose promises are due, however long they have been closed. */
    private static final String ALL = COLUMNS + """
            from suggestion where body = :body and (closed_on is null or closed_on >= :from - :longClosed)
            union all
            """ + COLUMNS + """
            from (select distinct number as promised from undertaking where kept_by between :from and :to
                    or (ended_on is null or ended_on > :to) and cast(made_at at time zone :zone as date) <= :to) u
                cross join lateral (select * from suggestion
                    where number = promised and body = :body and closed_on < :from - :longClosed offset 0) s""";

    private static final String SOME = COLUMNS + """
            from unnest(cast(string_to_array(:portions, ',') as date[])) as begins
                cross join lateral (select * from suggestion where body = :body
                    and submitted_at >= cast(begins as timestamp) at time zone 'UTC'
                    and submitted_at < (begins + interval '1 month') at time zone 'UTC' offset 0) s""";

    private static final String OWN = """
            with mine as materialized (MINE), own as materialized (
                select * from mine
                where state in ('DISPATCHING', 'HANDLING', 'RATING', 'ESCALATED', 'CLOSED') and assigned_on <= :to
                    and (closed_on is null or closed_on >= :from - :longClosed)
            ), promised as materialized (
                select u.*, s.category, s.session from mine s
                    cross join lateral (select * from undertaking where number = s.number offset 0) u
            ), work as materialized (
                select s.*, case when h.id is null then :government else h.unit end as unit, h.id, h.task,
                    coalesce(h.reply_due, s.reply_due) as due, coalesce(h.state = 'DELIVERED' and r.came <= :today, false) as delivered, r.came
                from own s
                    left join lateral (select * from handling where number = s.number and round = 1 and part <> 'CO'
                        and state not in ('MOVED', 'STOPPED') offset 0) h on true
                    left join lateral (
                        select greatest(delivered_on, cast(checked_at at time zone :zone as date)) as came
                        from reply where handling = h.id and delivered_on is not null order by version desc limit 1
                    ) r on true
            ), answered as materialized (
                select * from work where delivered and came between :from and :to
            ), classed as materialized (
                select answered.*, (select r.reply_class from handling h join reply r on r.handling = h.id
                    where h.number = answered.number and h.unit = answered.unit and h.part <> 'CO'
                        and h.task is not distinct from answered.task and h.state = 'DELIVERED' and r.delivered_on <= :today
                    order by h.round desc, r.version desc limit 1) as class
                from answered
            ), closed as materialized (
                select s.*, h.unit from own s
                    left join lateral (select unit from handling where number = s.number and round = s.round and part <> 'CO'
                        and state not in ('MOVED', 'STOPPED') offset 0) h on true
                where s.state = 'CLOSED' and s.closed_on between :from and :to
            ), windows as materialized (
                select s.*, t.id as step, t.due, t.done_at, w.round as asked, h.unit
                from own s
                    cross join lateral (select * from step where number = s.number and key = 'user_rate' and recalled_at is null offset 0) t
                    cross join lateral (
                        select coalesce((select r.round from rating r where r.number = s.number and r."leading" and t.done_at is not null
                            order by abs(extract(epoch from r.rated_at - t.done_at)) limit 1), s.round) as round
                    ) w
                    left join lateral (select unit from handling where number = s.number and round = w.round and part <> 'CO'
                        and state = 'DELIVERED' offset 0) h on true
                where t.due between :from and :to and t.due < :today
                    and (t.done_at is not null or t.gone_at is null or cast(t.gone_at at time zone :zone as date) > t.due)
            ), opened as materialized (
                select s.number, s.category, s.session, s.state, s.round, case when s.accepted_on is null then 2 else 0 end as circle
                from mine s
                where s.state <> 'PAST' and s.merged_into is null
                    and cast(s.submitted_at at time zone :zone as date) <= :to and (s.closed_on is null or s.closed_on > :to)
            ), held as materialized (
                select o.*, case when o.state = 'DISPATCHING' then :government else h.unit end as unit, case
                        when o.state in ('COSIGNING', 'AMENDING', 'RATING', 'ADOPTING', 'FORWARDED') then 'heldByDeputies'
                        when o.state = 'DISPATCHING' or h.state = 'ISSUING' then 'heldByGovernment'
                        when h.id is null or h.state = 'CHECKING' then 'heldByCongress'
                        else 'heldByUnits'
                    end as who
                from opened o left join lateral (select id, unit, state from handling where o.state = 'HANDLING' and number = o.number
                    and assigned_on <= :to and (ended_on is null or ended_on > :to) offset 0) h on true
            )
            """;

    private static final String REPLIES = """
            select 'replied' as key, number as item, number, unit, category, session, 0 as circle, assigned_on as day, delivered as hit,
                cast(null as numeric) as amount
            from work where assigned_on between :from and :to
            union all
            select key, number, number, unit, category, session, 0, due,
                case
                    when key = 'inTime' then delivered and came <= last
                    else not (delivered and came <= last) and exists (select from step t where t.number = work.number and t.handling = work.id
                        and t.key = 'user_checkReply' and t.recalled_at is null
                        having max(cast(t.arrived_at at time zone :zone as date)) <= last)
                end, null
            from work, unnest(array['inTime', 'heldUp']) as key,
                lateral (select coalesce(cast(cast(:graces as jsonb) ->> cast(due as text) as date), due) as last) as grace
            where due between :from and :to and last < :today
                and (delivered or not exists (select from pause p where p.number = work.number and p.until_day is null and p.from_day <= due))
            union all
            select 'overdue', s.number, s.number, coalesce(h.unit, :government), s.category, s.session, 0, :to, true,
                :to - coalesce(h.reply_due, s.reply_due)
            from own s left join lateral (select * from handling where number = s.number and part <> 'CO'
                and state not in ('MOVED', 'STOPPED') offset 0) h on true
            where (s.closed_on is null or s.closed_on > :to) and coalesce(h.reply_due, s.reply_due) < :to
                and (h.id is null and s.state = 'DISPATCHING' or h.assigned_on <= :to and (h.ended_on is null or h.ended_on > :to))
                and not exists (select from pause p where p.number = s.number and p.until_day is null
                    and p.from_day <= coalesce(h.reply_due, s.reply_due))
            union all
            select 'metFaceToFace', number, number, unit, category, session, 0, came, exists (
                select from contact c left join contact_verdict v on v.contact = c.id
                where c.handling = answered.id and c.way in ('visit', 'meeting') and not c.taken_back and v.confirmed is not false
                    and c.day <= (select min(cast(r.drafted_at at time zone :zone as date)) from reply r where r.handling = answered.id)), null
            from answered
            """;

    private static final String RATINGS = """
            union all
            select key, number || '/' || step, number, unit, category, session, case when state = 'CLOSED' or asked < round then 0 else 1 end,
                due, done_at is not null and (key = 'rated' or (select bool_or(r.entered_by is not null) from rating r
                    where r.number = windows.number and r.round = windows.asked and r."leading") is true), null
            from windows, unnest(array['rated', 'typedIn']) as key
            union all
            select key, number, number, unit, category, session, 0, closed_on, key = coalesce(verdict, 'silent'), null
            from closed, unnest(array['satisfied', 'basic', 'dissatisfied', 'silent']) as key
            where verdict is not null or key = 'silent'
            union all
            select 'typed' || initcap(key), number, number, unit, category, session, 0, closed_on, key = verdict and (
                select bool_or(r.entered_by is not null) from rating r
                where r.number = closed.number and r.round = closed.round and r."leading") is true, null
            from closed, unnest(array['satisfied', 'basic', 'dissatisfied']) as key where verdict is not null
            union all
            select 'first' || initcap(key), c.number, c.number, unit, category, session, 0, closed_on, r.overall = key, null
            from closed c join rating r on r.number = c.number and r.round = 1 and r."leading",
                unnest(array['satisfied', 'basic', 'dissatisfied']) as key
            """;

    private static final String RESULTS = """
            union all
            select 'solved', number, number, unit, category, session, 0, came, class = any (string_to_array(:solved, ',')), null
            from classed
            union all
            select 'class' || code, number || '/' || id, number, unit, category, session, 0, came, class = code, null
            from classed, unnest(string_to_array(:classes, ',')) as code
            union all
            select 'disputed', number, number, unit, category, session, 0, came, coalesce((select bool_or(r.class_agreed is false)
                from rating r where r.number = answered.number and r.round = 1 and r."leading"), false), null
            from answered
            union all
            select key, 'P' || u.id, u.number, u.owner, u.category, u.session, 0, u.kept_by,
                u.state = 'KEPT' and case when key = 'promisesKept' then u.ended_on <= u.kept_by else u.ended_on > u.kept_by end, null
            from promised u, unnest(array['promisesKept', 'keptLater']) as key
            where u.kept_by between :from and :to and u.kept_by < :today
                and not (u.state in ('REPLACED', 'DROPPED') and u.ended_on <= u.kept_by)
                and (u.ended_on is not null
                    or not exists (select from pause p where p.number = u.number and p.until_day is null and p.from_day <= u.kept_by))
            union all
            select key, 'P' || u.id, u.number, u.owner, u.category, u.session, 0, :to, true, null
            from promised u, unnest(array['promisesOpen', 'promisesLate']) as key
            where cast(u.made_at at time zone :zone as date) <= :to and (u.ended_on is null or u.ended_on > :to)
                and (key = 'promisesOpen' or u.kept_by < :to)
            """;

    /** Where one stands goes by its days, as far as it has any: what happened after the last one looked at is not looked at. */
    private static final String RECEIVED = """
            union all
            select key, r.number, r.number, null, r.category, r.session, case when r.accepted_on is null then 2 else 0 end,
                r.came_in, true, null
            from (
                select s.*, cast(s.submitted_at at time zone :zone as date) as came_in, case
                        when s.state in ('MERGED', 'JOINED') then 'Joined'
                        when s.state in ('ADOPTING', 'FORWARDED', 'TOLD') then 'Upward'
                        when s.state in ('LETTER', 'SPLIT', 'WITHDRAWN') and s.closed_on <= :today then initcap(s.state)
                        when s.accepted_on <= :today then 'Alone'
                        else 'Waiting'
                    end as what
                from mine s where s.state <> 'PAST'
                    and (s.closed_on is null or s.closed_on >= :from) and s.submitted_at >= cast(:from as date) - 1
            ) r, unnest(array['received', 'received' || r.what, case when r.session is not null then 'receivedInSession' end]) as key
            where r.came_in between :from and :to and key is not null
            """;

    private static final String WAYS = """
            union all
            select 'refused', s.number, s.number, case when h.id is null then :government else h.unit end, s.category, s.session, 0,
                s.assigned_on, exists (select from unit_refusal f where f.handling = h.id and f.consented), null
            from own s left join lateral (select id, unit from handling where number = s.number and round = 1
                and state <> 'STOPPED' offset 0) h on true
            where s.assigned_on between :from and :to
            union all
            select 'secondRound', number, number, unit, category, session, 0, assigned_on, round > 1, null
            from work where assigned_on between :from and :to
            union all
            select 'holding', number, number, unit, category, session, circle, :to, true, null from held
            union all
            -- Of several the last in the alphabet: units before the government, and both before the congress.
            -- That a rating led to the chair would tell of it before it is final.
            select who, number, number, unit, category, session, case when state in ('RATING', 'ESCALATED') then greatest(circle, 1) else circle end,
                :to, true,
                :to - (select cast(min(t.arrived_at) at time zone :zone as date) from step t
                    where t.number = held.number and t.done_at is null and t.gone_at is null)
            from (select *, max(who) over (partition by number) as last from held) as held where :to = :today and who = last
            """;

    /** Not of cases but of the roll, on which everybody counts again whatever happens to it. */
    private static final String AUTHORS = """
            select 'authors' as key, d.person as item, cast(null as text) as number, cast(null as text) as unit,
                cast(null as text) as category, cast(null as text) as session, 1 as circle, cast(:to as date) as day,
                exists (select from suggestion s
                    where s.deputy = d.person and s.body = d.body and s.state not in ('PAST', 'WITHDRAWN')
                        and s.submitted_at >= cast(:from as date) - 1 and s.submitted_at < cast(:to as date) + 2
                        and cast(s.submitted_at at time zone :zone as date) between :from and :to) as hit, cast(null as numeric) as amount
            from deputy d where d.body = :body and d.in_office
            """;

    private static final String COUNTED = REPLIES + RATINGS + RESULTS + RECEIVED + WAYS;

    private final Graces graces;
    private final Offices offices;

    SuggestionLines(Graces graces, Offices offices) {
        this.graces = graces;
        this.offices = offices;
    }

    /** All of them. @param solved the codes of those of the classes that mean "solved" */
    Lines of(Span span, List<String> classes, List<String> solved) {
        return new Lines(of(ALL) + " union all " + AUTHORS, params(span, classes, solved));
    }

    /** Those of the cases, by the month in which each was handed in; marked by the triggers of V118, one for each table named above. */
    Portions portions(Span span, List<String> classes, List<String> solved) {
        var params = params(span, classes, solved);
        return new Portions(new Lines(parted(ALL), params), portions -> {
            var more = new HashMap<>(params);
            more.put("portions", portions.stream().map(LocalDate::toString).collect(Collectors.joining(",")));
            return new Lines(parted(SOME), more);
        });
    }

    /** Those that are of no case. */
    static Lines loose() {
        return new Lines(AUTHORS, Map.of());
    }

    private static String of(String mine) {
        return OWN.replace("MINE", mine) + COUNTED;
    }

    private static String parted(String mine) {
        return OWN.replace("MINE", mine) + "select line.*, mine.portion from (" + COUNTED
                + ") as line join mine on mine.number = line.number";
    }

    private Map<String, Object> params(Span span, List<String> classes, List<String> solved) {
        var params = new HashMap<String, Object>();
        params.put("longClosed", LONG_CLOSED);
        params.put(
                "government",
                offices.governmentOf(span.body()).map(Office::code).orElse(""));
        params.put("classes", String.join(",", classes));
        params.put("solved", String.join(",", solved));
        params.put("graces", graces.of(span));
        return params;
    }
}
