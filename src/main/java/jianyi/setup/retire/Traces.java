package jianyi.setup.retire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether anything names a person or an office. Asks every column of every table for the bare id, so that a room that comes later need not
 * remember to speak up; a name it wrongly finds only means that something is retired instead of removed.
 */
@Repository
class Traces {

    /** Records about the account or the office itself, open sessions, and what strangers typed at the sign-in. */
    private static final Set<String> ABOUT = Set.of(
            "person",
            "retirement",
            "intake_account",
            "sign_in",
            "web_session",
            "web_session_attributes",
            "account",
            "account_lock",
            "known_device",
            "one_use_code");

    private static final String RECORDS = "audit.*|flyway.*";

    private final JdbcClient jdbc;
    private final HoldingsFlow flow;

    Traces(JdbcClient jdbc, HoldingsFlow flow) {
        this.jdbc = jdbc;
        this.flow = flow;
    }

    /** Whether a person ever signed in or did, was given or was told anything. */
    boolean ofPerson(String id) {
        boolean signedIn = jdbc.sql("select exists (select from sign_in where person = ? and outcome = 'IN')")
                .param(id)
                .query(Boolean.class)
                .single();
        return signedIn || flow.hasDone(id) || named(List.of(id), Set.of());
    }

    /** Whether anything stands below an office, or it was ever given or told anything. */
    boolean ofOffice(Office office) {
        List<String> groups = office.kind().roles().stream()
                .map(role -> new Post(office.code(), role).group())
                .toList();
        boolean below = jdbc.sql("select exists (select from office where parent = ?)")
                .param(office.code())
                .query(Boolean.class)
                .single();
        List<String> names = new java.util.ArrayList<>(groups);
        names.add(office.code());
        return below
                || office.kind() == OfficeKind.STANDING
                || groups.stream().anyMatch(flow::wasAsked)
                || named(names, Set.of("office"));
    }

    private boolean named(Collection<String> names, Set<String> leftOut) {
        String[] wanted = names.toArray(String[]::new);
        return columns().entrySet().stream()
                .filter(table -> !leftOut.contains(table.getKey()))
                .anyMatch(table -> jdbc.sql("select exists (select from %s where %s)"
                                .formatted(quoted(table.getKey()), table.getValue()))
                        .param("names", wanted)
                        .query(Boolean.class)
                        .single());
    }

    /** For each table the condition under which one of its rows names somebody; the names are the database's own. */
    private Map<String, String> columns() {
        return jdbc
                .sql("""
                        select c.table_name, c.column_name, c.udt_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                            and c.udt_name in ('text', 'varchar', '_text', '_varchar')""")
                .query((row, index) -> Map.entry(
                        row.getString("table_name"),
                        condition(row.getString("column_name"), row.getString("udt_name"))))
                .list()
                .stream()
                .filter(column -> ours(column.getKey()))
                .collect(
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + " or " + other));
    }

    private static boolean ours(String table) {
        return !table.startsWith("act_") && !ABOUT.contains(table) && !table.matches(RECORDS);
    }

    private static String condition(String column, String type) {
        return type.startsWith("_")
                ? quoted(column) + "::text[] && cast(:names as text[])"
                : quoted(column) + " = any(cast(:names as text[]))";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
