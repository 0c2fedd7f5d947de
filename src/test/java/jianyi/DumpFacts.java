package jianyi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.util.DigestUtils;

/**
 * What a database says of every case: its head, what its sheet shows, timeline, dates, steps, running tasks and timers, and how many rows
 * each table has. A migration that keeps a fact elsewhere changes the query that reads it here, and what was said before stays as it was
 * recorded. Numbers that only name a row are no facts, unless other rows lead there by them.
 */
final class DumpFacts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FACT = new TypeReference<>() {};

    /** What a sheet shows, table by table, with the way from a row to the number of its case. */
    private static final Map<String, String> SHEET = new TreeMap<>(Map.ofEntries(
            own("suggestion"),
            own("cosigner"),
            own("handling"),
            Map.entry("contact", "(select number from handling where id = it.handling)"),
            Map.entry(
                    "contact_verdict",
                    "(select number from contact c join handling h on h.id = c.handling where c.id = it.contact)"),
            Map.entry("reply", "(select number from handling where id = it.handling)"),
            own("rating"),
            own("escalation"),
            own("deputy_request"),
            own("supervision"),
            own("urging"),
            own("extension"),
            own("past_suggestion"),
            Map.entry("unit_refusal", "(select number from handling where id = it.handling)"),
            own("reading"),
            Map.entry("former_number", "it.now"),
            own("meeting"),
            own("agenda_item"),
            Map.entry("item_remark", "(select number from agenda_item where id = it.item)"),
            own("participant"),
            Map.entry("vote", "(select number from agenda_item where id = it.item)"),
            Map.entry(
                    "candidate",
                    "(select number from vote v join agenda_item i on i.id = v.item where v.id = it.vote)"),
            own("resolution"),
            own("bill"),
            own("delegation"),
            Map.entry("delegation_record", "(select number from agenda_item where id = it.item)")));

    /** Tables whose rows other ones have taken in; the query that reads them says which. */
    private static final Set<String> GONE =
            Set.of("meeting_note", "meeting_paper", "promise", "promise_report", "resolution_duty", "duty_report");

    private static final Map<String, String> QUERIES = queries();

    private DumpFacts() {}

    /** The facts of each kind and case in a fixed order. */
    static Map<String, List<Map<String, Object>>> of(Connection database) throws SQLException, IOException {
        var facts = new TreeMap<String, List<Map<String, Object>>>();
        for (var query : QUERIES.entrySet()) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(query.getValue())) {
                while (rows.next()) {
                    facts.computeIfAbsent(query.getKey() + " " + rows.getString(1), key -> new ArrayList<>())
                            .add(brief(JSON.readValue(rows.getString(2), FACT)));
                }
            }
        }
        return facts;
    }

    /** Keeps facts in a file, one line each. */
    static void record(Map<String, List<Map<String, Object>>> facts, Path file) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (var some : facts.entrySet()) {
                for (var fact : some.getValue()) {
                    var line = some.getKey() + " " + JSON.writeValueAsString(fact) + "\n";
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** The facts kept in a file. */
    static Map<String, List<Map<String, Object>>> recorded(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            var facts = new TreeMap<String, List<Map<String, Object>>>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int fact = line.indexOf('{') - 1;
                facts.computeIfAbsent(line.substring(0, fact), key -> new ArrayList<>())
                        .add(JSON.readValue(line.substring(fact + 1), FACT));
            }
            return facts;
        }
    }

    /** Where a database says something else than was recorded; what it says beside that is no difference. */
    static List<String> differences(
            Map<String, List<Map<String, Object>>> before, Map<String, List<Map<String, Object>>> after) {
        return before.entrySet().stream()
                .flatMap(some ->
                        differences(some.getKey(), some.getValue(), after.getOrDefault(some.getKey(), List.of())))
                .toList();
    }

    private static Stream<String> differences(
            String key, List<Map<String, Object>> before, List<Map<String, Object>> after) {
        if (key.startsWith("rows ")) {
            return lost(key.substring(5), before, after);
        }
        if (before.size() != after.size()) {
            return Stream.of(key + ": " + before.size() + " before, " + after.size() + " after");
        }
        var differences = Stream.<String>builder();
        for (int i = 0; i < before.size(); i++) {
            var now = after.get(i);
            before.get(i).forEach((name, value) -> {
                if (!String.valueOf(value).equals(String.valueOf(now.get(name)))) {
                    differences.add(key + " " + name + ": " + value + " before, " + now.get(name) + " after");
                }
            });
        }
        return differences.build();
    }

    private static Stream<String> lost(
            String table, List<Map<String, Object>> before, List<Map<String, Object>> after) {
        var then = ((Number) before.get(0).get("rows")).longValue();
        var now = after.isEmpty() ? 0 : ((Number) after.get(0).get("rows")).longValue();
        return now >= then || GONE.contains(table)
                ? Stream.empty()
                : Stream.of(table + ": " + then + " rows before, " + now + " after");
    }

    /** Facts without what is empty, long texts as their beginning and a sum. */
    private static Map<String, Object> brief(Map<String, Object> fact) {
        return fact.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> brief(one.getValue()), (one, other) -> one, LinkedHashMap::new));
    }

    private static Object brief(Object value) {
        return value instanceof String text && text.length() > 60
                ? text.substring(0, 20) + "… " + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8))
                : value;
    }

    private static Map.Entry<String, String> own(String table) {
        return Map.entry(table, "it.number");
    }

    private static Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("head", """
                select number, jsonb_build_object('body', body, 'title', title, 'instance', instance, 'closed', closed_on)
                from suggestion
                union all
                select number, jsonb_build_object('body', body, 'title', title, 'instance', instance, 'closed', closed_on)
                from meeting
                order by 1""");
        SHEET.forEach((table, number) -> queries.put(
                table, "select " + number + ", to_jsonb(it) from " + table + " it order by 1, to_jsonb(it)::text"));
        queries.put("promise", """
                select number, to_jsonb(it) from (
                    select u.id, u.number, origin as handling, owner as unit, u.instance, matter, named_on as promised_on, kept_by,
                        due, state, made_at, u.ended_on, explanation, ended_by
                    from undertaking u join case_head h on h.number = u.number and h.room = 'suggestion') it
                order by 1, to_jsonb(it)::text""");
        queries.put("promise_report", """
                select number, to_jsonb(it) - 'number' from (
                    select h.number, r.id, undertaking as promise, progress, done as fulfilled, new_due, reported_by, reported_at,
                        confirmed, remark, confirmed_by, confirmed_at, entered_from
                    from undertaking_report r join undertaking u on u.id = r.undertaking
                        join case_head h on h.number = u.number and h.room = 'suggestion') it
                order by 1, (to_jsonb(it) - 'number')::text""");
        queries.put("resolution_duty", """
                select number, to_jsonb(it) - 'number' from (
                    select h.number, row_number() over (order by u.id) as id, origin as resolution, matter, owner, due, u.instance,
                        u.ended_on as executed
                    from undertaking u join case_head h on h.number = u.number and h.room = 'meeting') it
                order by 1, (to_jsonb(it) - 'number')::text""");
        queries.put("duty_report", """
                select number, to_jsonb(it) - 'number' from (
                    select h.number, row_number() over (order by r.id) as id, dense_rank() over (order by u.id) as duty, progress,
                        done as executed, new_due, reported_by, reported_at, confirmed, remark
                    from undertaking_report r join undertaking u on u.id = r.undertaking
                        join case_head h on h.number = u.number and h.room = 'meeting') it
                order by 1, (to_jsonb(it) - 'number')::text""");
        queries.put("line", """
                select number, jsonb_build_object(
                    'at', at, 'person', person, 'name', name, 'what', what, 'detail', detail, 'rating', rating, 'round', round)
                from entry order by number, id""");
        queries.put("deadline", """
                select number, to_jsonb(it) || jsonb_build_object('moves', (
                    select jsonb_agg(to_jsonb(move) - 'id' order by move.id) from deadline_move move where move.deadline = it.id))
                from deadline it order by number, id""");
        queries.put("pause", "select number, to_jsonb(it) - 'id' from pause it order by number, id");
        queries.put("step", "select number, to_jsonb(it) from step it order by number, task");
        queries.put("file", """
                select number, to_jsonb(it) || jsonb_build_object('sum', (
                    select md5(string_agg(bytes, ''::bytea order by place)) from case_file_piece where file = it.id))
                from case_file it where kind <> 'PAPER' order by number, id""");
        queries.put("paper", """
                select number, jsonb_build_object(
                    'name', name, 'type', type, 'by', uploaded_by, 'at', uploaded_at, 'sum', (
                        select md5(string_agg(bytes, ''::bytea order by place)) from case_file_piece where file = it.id),
                    'readers', (
                        select jsonb_agg(to_jsonb(reading) - 'paper' order by person)
                        from paper_reading reading where paper = it.id))
                from case_file it where kind = 'PAPER' order by number, id""");
        queries.put("task", """
                select e.business_key_, jsonb_build_object(
                    'task', t.id_, 'key', t.task_def_key_, 'name', t.name_, 'due', t.due_date_, 'assignee', t.assignee_,
                    'candidates', (select jsonb_agg(coalesce(group_id_, user_id_) order by 1)
                                   from (select group_id_, user_id_ from act_ru_identitylink where task_id_ = t.id_
                                         order by coalesce(group_id_, user_id_)) link))
                from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                order by 1, t.id_""");
        queries.put("rows", """
                select tablename, jsonb_build_object('rows', (xpath('/row/c/text()', query_to_xml(
                    format('select count(*) as c from %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint)
                from pg_tables where\s""" + Dump.KEPT);
        queries.put("timer", """
                select e.business_key_, jsonb_build_object('where', j.handler_cfg_, 'due', j.duedate_)
                from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                where j.type_ = 'timer' order by 1, j.id_""");
        return queries;
    }
}
