package jianyi.statistics;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that are put into tables many at a time, in the order in which their kinds first came. */
final class Rows {

    private final Map<String, List<Object[]>> statements = new LinkedHashMap<>();

    /** A row each. @param columns one for each component in turn, {@code -} where it has none. @param more columns and values beside */
    void all(String table, String columns, Collection<? extends Record> facts, Object... more) {
        facts.forEach(one -> add(table, columns, one, more));
    }

    void add(String table, String columns, Record fact, Object... more) {
        var row = new LinkedHashMap<String, Object>();
        var names = columns.split(" ");
        var components = fact.getClass().getRecordComponents();
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals("-")) {
                row.put(names[i], value(fact, components[i]));
            }
        }
        for (int i = 0; i < more.length; i += 2) {
            row.put((String) more[i], more[i + 1]);
        }
        var marks = row.values().stream().map(value -> "?").collect(Collectors.joining(", "));
        var sql = "insert into " + table + " (" + String.join(", ", row.keySet()) + ") overriding system value values ("
                + marks + ")";
        statements
                .computeIfAbsent(sql, none -> new ArrayList<>())
                .add(row.entrySet().stream().map(Rows::typed).toArray());
    }

    private static Object value(Record fact, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A moment is noon of its day. */
    private static Object typed(Map.Entry<String, Object> one) {
        return one.getKey().endsWith("_at") && one.getValue() instanceof LocalDate day
                ? day.atTime(12, 0).atOffset(ZoneOffset.ofHours(8))
                : one.getValue();
    }

    void put(JdbcTemplate jdbc) {
        statements.forEach(jdbc::batchUpdate);
    }
}
