package jianyi.bench.size;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyi.bench.Database;
import jianyi.bench.SuggestionTexts;

/**
 * Fills the demo's district with cases of ten years, a fiftieth of them open: eighteen more towns with their governments and eight units
 * each; suggestions that were reviewed, assigned, handled (a fifth with a second unit), answered, rated, one in thirty handled twice, one in
 * ten with a promise. There is nothing of them in the engine: they are looked at, not worked on.
 */
final class ManyCases {

    private static final String TABLES = "'suggestion', 'case_head', 'handling', 'contact', 'reply', 'rating', 'undertaking', 'deadline',"
            + " 'step', 'entry', 'suggestion_words'";

    /** What depends on the order in which rows come stays; the others are built when all is there. */
    private static final String INDEXES = """
            create table bench_index as select indexname, indexdef from pg_indexes
            where schemaname = 'jianyi' and tablename in (%s) and indexname not in (select conname from pg_constraint)
                and indexname <> 'handling_number'""".formatted(TABLES);

    private static final List<String> DISTRICT = List.of("""
            insert into office (code, name, kind, parent, signs_for_itself)
            select 'bench' || t, '第' || t || '镇人大主席团', 'TOWN', 'district', false from generate_series(1, 18) t
            union all select 'bench' || t || 'gov', '第' || t || '镇人民政府', 'GOVERNMENT', 'bench' || t, true from generate_series(1, 18) t
            union all select 'bench' || t || 'unit' || u, '第' || t || '镇第' || u || '办公室', 'UNIT', 'bench' || t || 'gov', false
                from generate_series(1, 18) t, generate_series(1, 8) u""", """
            insert into congress_session (id, body, term, ordinal, opens, closes)
            select code || '-18-' || y, code, 18, y, current_date - 365 * y, current_date - 365 * y + 2
            from office, generate_series(1, 10) y where kind in ('TOWN', 'STANDING')""");

    /** When each case began, how many days it takes, and how far it has come: 1 is the end. */
    private static final List<String> COURSES = List.of("select setseed(0.4)", """
            create unlogged table bench_case as
            select i, b.body, b.body || '-' || cast(extract(year from at) as int) as year, current_date - cast(age as int) as day,
                at, age, total, least(1, age / total) as f, b.units[1 + one % cardinality(b.units)] as unit,
                b.units[1 + two % cardinality(b.units)] as co, random() as luck, random() as other, three as pick
            from (select i, random() * 3650 as age, 20 + random() * 106 as total, cast(random() * 1e9 as int) as one,
                    cast(random() * 1e9 as int) as two, cast(random() * 1e9 as int) as three
                    from generate_series(1, :cases) i) c
                cross join lateral (select now() - age * interval '1 day' as at) w
                join (select row_number() over (order by g.parent) - 1 as nth, g.parent as body, array_agg(u.code order by u.code) as units
                    from office g join office u on u.parent = g.code and u.kind = 'UNIT' where g.kind = 'GOVERNMENT' group by g.parent) b
                    on b.nth = i % (select count(*) from office where kind = 'GOVERNMENT')""", """
            alter table bench_case add number text""", """
            update bench_case c set number = c.year || '-' || lpad(cast(n.nth + 100 as text), 4, '0')
            from (select i, row_number() over (partition by year order by at) as nth from bench_case) n where n.i = c.i""", """
            create index on bench_case (number)""", "vacuum analyze bench_case");

    private static final String HEADS = """
            insert into case_head (number, room, body, title, instance, ended_on)
            select number, 'suggestion', body, '建议', 'bench' || i, case when f = 1 then day + cast(total as int) end from bench_case""";

    private static final String SUGGESTIONS = """
            insert into suggestion (number, body, instance, deputy, deputy_name, title, situation, proposal, category, disclosure, session,
                submitted_at, state, public_series, public_number, accepted_on, mode, months, assigned_on, reply_due, round, verdict, closed_on)
            select number, body, 'bench' || i,
                body || 'Deputy' || case when body like 'bench%' then pick % 60 else 1 + pick % 5 end, '代表' || pick % 60,
                '关于' || asks[1 + pick % cardinality(asks)] || place || thing || '的建议',
                place || thing || wrongs[1 + pick % cardinality(wrongs)] || '，' || wrongs[1 + pick / 7 % cardinality(wrongs)] || '，群众反映强烈。',
                '建议' || wishes[1 + pick % cardinality(wishes)] || '，' || wishes[1 + pick / 5 % cardinality(wishes)] || '。',
                (array['农业农村','城乡建设','交通运输','教育','医疗卫生','社会保障','生态环境','其他'])[1 + pick % 8], 'title',
                case when luck < 0.7 then body || '-18-' || least(10, 1 + cast(age / 365 as int)) end, at,
                case when f = 1 then 'CLOSED' when f < 0.04 then 'REVIEWING' when f < 0.07 then 'ASSIGNING' when f < 0.8 then 'HANDLING' else 'RATING' end,
                year, case when f >= 0.04 then i end, case when f >= 0.04 then day + cast(0.04 * total as int) end,
                case when f >= 0.07 then 'lead' end, case when f >= 0.07 then 3 end, case when f >= 0.07 then assigned end,
                case when f >= 0.07 then assigned + 90 end, case when luck < 0.03 and f = 1 then 2 else 1 end,
                case when f < 1 or other > 0.85 then null when other < 0.6 then 'satisfied' when other < 0.8 then 'basic' else 'dissatisfied' end,
                case when f = 1 then day + cast(total as int) end
            from bench_case c join bench_matter m on m.id = c.pick % (select count(*) from bench_matter)
                cross join lateral (select day + cast(0.07 * total as int) as assigned,
                    substr('东西南北上下大小青白黄红石水河沟坪坝岭湾岔口寨堡店铺桥头营沙柳杨松柏桃李', 1 + pick / 11 % 36, 1)
                    || substr('家王李张陈刘赵周吴孙马高林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈', 1 + pick / 401 % 33, 1)
                    || (array['村','沟村','坪村','社区'])[1 + pick / 17000 % 4] || pick / 80000 % 20 || '组' as place) p""";

    private static final List<String> HANDLINGS = List.of("""
            insert into handling (number, round, unit, part, settler, state, assigned_on, reply_due, opened_at, accepted_on, ended_on, opinion, opinion_on)
            select number, w.round, w.unit, w.part, body, case
                    when part = 'CO' then case when f > 0.4 then 'OPINED' else 'HANDLING' end
                    when f >= 0.8 then 'DELIVERED' when f >= 0.72 then 'DELIVERING' when f >= 0.65 then 'CHECKING' when f >= 0.6 then 'SIGNING'
                    when f >= 0.5 then 'DRAFTING' when f >= 0.12 then 'HANDLING' else 'OFFERED' end,
                day + cast(w.since * total as int), day + cast(w.since * total as int) + 90, at + w.since * total * interval '1 day',
                day + cast(0.12 * total as int),
                case when part = 'CO' and f > 0.4 then said when f >= 0.8 then day + cast(w.until * total as int) end,
                case when part = 'CO' and f > 0.4 then '同意。' end, case when part = 'CO' and f > 0.4 then said end
            from bench_case, lateral (select day + cast(0.4 * total as int) as said) s, lateral (
                select 1 as round, unit, 'LEAD' as part, 0.07 as since, case when luck < 0.03 and f = 1 then 0.4 else 0.8 end as until
                union all select 1, co, 'CO', 0.07, 0.4 where co <> unit and other < 0.2
                union all select 2, unit, 'LEAD', 0.45, 0.8 where luck < 0.03 and f = 1) w
            where f >= 0.07""", """
            analyze handling""", """
            insert into contact (handling, way, day, note, recorded_by, recorded_at)
            select h.id, (array['visit','phone','meeting','letter'])[1 + pick % 4], day + cast(0.3 * total as int), '与代表交换了意见。', 'someone',
                at + 0.3 * total * interval '1 day'
            from bench_case c join handling h on h.number = c.number and h.part = 'LEAD' where f >= 0.5""", """
            insert into reply (handling, version, text, reply_class, drafted_by, drafted_at, signed_by, signed_at, checked_by, checked_at,
                letter_number, letter_date, delivered_way, delivered_on)
            select h.id, 1, '您提出的建议收悉。经研究，现答复如下：' || repeat('有关情况已列入计划，正在落实。', 5), (array['A','B','C','D'])[1 + pick % 4],
                'someone', at + 0.6 * total * interval '1 day', 'head', at + 0.65 * total * interval '1 day', 'clerk',
                least(at + 0.72 * total * interval '1 day', h.ended_on - interval '1 day'), '〔2020〕1号', h.ended_on, 'person', h.ended_on
            from bench_case c join handling h on h.number = c.number and h.part = 'LEAD' where f >= 0.72""", """
            insert into rating (number, round, person, name, "leading", overall, contact, attitude, reply, result, class_agreed, rated_at)
            select number, r, body || 'Deputy1', '代表', true, v, v, v, v, v, other < 0.8,
                at + (case when r = 1 and luck < 0.03 then 0.44 else 0.99 end) * total * interval '1 day'
            from bench_case, generate_series(1, case when luck < 0.03 then 2 else 1 end) r, lateral (select case
                when r = 1 and luck < 0.03 then 'dissatisfied' when other < 0.6 then 'satisfied' when other < 0.8 then 'basic' else 'dissatisfied' end as v) v
            where f = 1 and other <= 0.85""", """
            insert into unit_refusal (handling, asked_by, asked_at, consented, consented_by, consented_at, upheld)
            select h.id, 'someone', at, true, 'head', at, false
            from bench_case c join handling h on h.number = c.number and h.round = 1 and h.part = 'LEAD' where luck > 0.97 and f > 0.2""", """
            insert into undertaking (number, origin, owner, matter, named_on, kept_by, due, state, instance, made_at, ended_on)
            select c.number, h.id, c.unit, '年底前完成', last + 120, last + 120, last + 120,
                case when last + 100 < current_date then 'KEPT' else 'OPEN' end, 'p' || c.i, at, case when last + 100 < current_date then last + 100 end
            from bench_case c cross join lateral (select day + cast(total as int) as last) l
                join handling h on h.number = c.number and h.round = 1 and h.part = 'LEAD' where pick % 4 = 1 and f = 1 and other < 0.4""", """
            insert into deadline (number, kind, from_day, event, term, due, opened_at, ended_on)
            select number, 'REPLY', assigned, '交办', '3m', assigned + 90, at, case when f >= 0.8 then day + cast(0.8 * total as int) end
            from bench_case, lateral (select day + cast(0.07 * total as int) as assigned) a where f >= 0.07""");

    /** Each with the part of the case's days at which it came, was done, and since when the office has had the case. */
    private static final List<String> STEPS = List.of("""
            insert into step (task, key, number, handling, arrived_at, opened_at, done_at, due, groups, persons, instance, since, from_day, event, term)
            select c.i || '-' || s.place, s.key, c.number, case when s.who in ('Handler', 'Head') then h.id end,
                at + s.since * total * interval '1 day', at + s.since * total * interval '1 day',
                case when f >= s.until then at + s.until * total * interval '1 day' end,
                case s.key when 'user_rate' then day + cast(0.8 * total as int) + 30 when 'user_review' then day + 10
                    else day + cast(0.07 * total as int) + 90 end,
                case when s.who in ('Deputy', 'Clerk') then array[body || 'Clerk'] else array[c.unit || s.who] end,
                case when s.who = 'Deputy' then array[body || 'Deputy1'] else '{}' end, 'bench' || c.i,
                at + s.held * total * interval '1 day', day, '交办', '3m'
            from bench_case c join (values (1, 'user_review', 0, 0.04, 'Clerk', 0), (2, 'user_assign', 0.04, 0.07, 'Clerk', 0),
                    (3, 'user_accept', 0.07, 0.12, 'Handler', 0.07), (4, 'user_handle', 0.12, 0.5, 'Handler', 0.07),
                    (5, 'user_draftReply', 0.5, 0.6, 'Handler', 0.07), (6, 'user_signReply', 0.6, 0.65, 'Head', 0.07),
                    (7, 'user_checkReply', 0.65, 0.72, 'Clerk', 0.65), (8, 'user_deliverReply', 0.72, 0.8, 'Handler', 0.72),
                    (9, 'user_rate', 0.8, 1.0, 'Deputy', 0.8)) s(place, key, since, until, who, held) on f >= s.since
                left join handling h on h.number = c.number and h.round = 1 and h.part = 'LEAD'""", """
            insert into step (task, key, number, handling, arrived_at, due, groups, instance, since)
            select 'p' || id, 'user_reportProgress', number, origin, made_at, kept_by, array[owner || 'Handler'], 'p' || id, made_at
            from undertaking where state = 'OPEN' and instance like 'p%'""", """
            insert into entry (number, at, person, name, what, kind)
            select number, at + s.since * total * interval '1 day', 'someone', '某人', s.what, s.kind
            from bench_case c join (values (0, '提出建议', 'SUBMITTED'), (0.04, '审查通过', 'ACCEPTED'), (0.07, '交办', 'ASSIGNED'),
                (0.08, '签收', 'SIGNED_FOR'), (0.12, '接收', 'UNIT_ACCEPTED'), (0.3, '联系代表', 'CONTACTED'), (0.6, '起草答复', 'DRAFTED'),
                (0.65, '签发', 'SIGNED'), (0.72, '审核通过', 'CHECKED'), (0.8, '送达', 'DELIVERED'), (0.99, '评价', 'RATED'), (1.0, '办结', 'CLOSED'))
                s(since, what, kind) on f >= s.since""");

    /** What the trigger does for each. Marks of likeness are left out: nothing here looks for similar cases (see {@code SimilarBench}). */
    private static final String SEARCHED = """
            insert into suggestion_words (number, words)
            select number, array_to_tsvector(search_words(concat_ws(E'\\n', title, situation, proposal, number)) || search_names(deputy_name)
                || search_marks(body, category, submitted_at))
            from suggestion where instance like 'bench%'""";

    private final Database database;

    ManyCases(Database database) {
        this.database = database;
    }

    /** Puts them beside the demo's own; triggers are off meanwhile, and indexes are built afterwards. */
    void load(int cases) throws SQLException, IOException {
        matters();
        run(List.of(INDEXES));
        var indexes = database.read("product", "select indexname, indexdef from jianyi.bench_index");
        run(indexes.stream().map(row -> "drop index " + row.get(0)).toList());
        var all = new ArrayList<>(DISTRICT);
        COURSES.forEach(sql -> all.add(sql.replace(":cases", String.valueOf(cases))));
        all.addAll(List.of(HEADS, SUGGESTIONS));
        all.addAll(HANDLINGS);
        all.addAll(STEPS);
        all.add(SEARCHED);
        run(all);
        run(indexes.stream().map(row -> row.get(1)).toList());
        database.run("product", "vacuum analyze");
    }

    /** Numbers of closed cases of one town. */
    static List<String> some(Database database, int many) throws SQLException {
        return numbers(database, "f = 1", many);
    }

    /** Numbers of cases of the same town that began within a year. */
    static List<String> recent(Database database, int many) throws SQLException {
        return numbers(database, "age < 365", many);
    }

    private static List<String> numbers(Database database, String which, int many) throws SQLException {
        return database
                .read("product", "select number from jianyi.bench_case where body = 'yecun' and " + which + " order by pick limit " + many)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private void matters() throws SQLException, IOException {
        run(List.of("create table bench_matter (thing text, asks text[], wrongs text[], wishes text[], id int generated always as identity (start 0 minvalue 0))"));
        var rows = SuggestionTexts.MATTERS.stream()
                .map(one -> String.join("\t", one.thing(), array(one.asks()), array(one.wrongs()), array(one.wishes())))
                .collect(Collectors.joining("\n", "", "\n"));
        database.copy("product", "jianyi.bench_matter (thing, asks, wrongs, wishes)", new StringReader(rows));
    }

    private static String array(List<String> words) {
        return words.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private void run(List<String> statements) throws SQLException {
        var all = new ArrayList<>(List.of("set search_path = jianyi, public", "set session_replication_role = replica",
                "set maintenance_work_mem = '512MB'", "set work_mem = '128MB'", "set synchronous_commit = off", "set jit = off"));
        all.addAll(statements);
        database.run("product", all.toArray(String[]::new));
    }
}
