package jianyi.suggestion.past;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of past suggestions, beside those of {@code suggestion} and {@code handling} that make them found and read. */
@Repository
class PastTable {

    /** Stands where the deputy has no account; no user id looks like it. */
    private static final String NOBODY = "-";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Heads heads;
    private final Clock clock;

    PastTable(JdbcClient jdbc, JdbcTemplate batches, Heads heads, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.heads = heads;
        this.clock = clock;
    }

    /** Every past suggestion of a congress, to be told apart. */
    PastKnown known(String body) {
        PastKnown known = new PastKnown();
        jdbc.sql("""
            select p.number, p.year, p.original_number, p.session, s.title, s.deputy_name
            from past_suggestion p join suggestion s on s.number = p.number where p.body = ? order by p.number\
            """).param(body).query(row -> {
            known.add(
                    PastKey.of(
                            row.getInt("year"),
                            row.getString("original_number"),
                            row.getString("session"),
                            row.getString("title"),
                            row.getString("deputy_name")),
                    row.getString("number"));
        });
        return known;
    }

    /** The whole rows stored under these case numbers. */
    Map<String, PastRow> rows(List<String> numbers) {
        Map<String, PastRow> rows = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("""
                select p.*, s.title, s.situation, s.proposal, s.deputy, s.deputy_name, s.category as ours, s.disclosure,
                    array(select h.unit from handling h where h.number = p.number order by h.id) as offices
                from past_suggestion p join suggestion s on s.number = p.number where p.number in (:numbers)\
                """).param("numbers", numbers).query(row -> {
                rows.put(row.getString("number"), stored(row));
            });
        }
        return rows;
    }

    private static PastRow stored(ResultSet row) throws SQLException {
        String deputy = row.getString("deputy");
        return new PastRow(
                row.getString("number"),
                row.getInt("year"),
                row.getString("original_number"),
                row.getString("session"),
                row.getString("title"),
                row.getString("situation"),
                row.getString("proposal"),
                NOBODY.equals(deputy) ? null : deputy,
                row.getString("deputy_name"),
                row.getString("signers"),
                row.getString("ours"),
                row.getString("category"),
                row.getString("units"),
                List.of((String[]) row.getArray("offices").getArray()),
                row.getString("result_class"),
                row.getString("reply"),
                row.getString("rating"),
                row.getObject("replied_on", LocalDate.class),
                List.of((String[]) row.getArray("files").getArray()),
                row.getString("disclosure"));
    }

    /** Stores new rows under numbers of their own, {@code yecun-2019-H0012}. */
    void add(String body, String person, String personName, List<PastRow> rows) {
        List<PastRow> numbered = numbered(body, rows);
        heads.open(numbered.stream()
                .map(row -> new Head(row.number(), Suggestions.ROOM, body, row.title(), null, row.closedOn()))
                .toList());
        batches.batchUpdate("""
            insert into suggestion (number, body, deputy, deputy_name, title, situation, proposal, category, disclosure,
                needs_reply, submitted_at, state, public_series, public_number, closed_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?)\
            """, numbered, 200, (statement, row) -> {
            values(
                    statement,
                    row.number(),
                    body,
                    row.deputy() == null ? NOBODY : row.deputy(),
                    row.deputyName(),
                    row.title(),
                    row.situation(),
                    row.proposal(),
                    row.category(),
                    row.disclosure(),
                    beginning(row.year()),
                    State.PAST.name(),
                    series(body, row),
                    row.publicNumber(),
                    row.closedOn());
        });
        batches.batchUpdate("""
            insert into past_suggestion (number, body, year, original_number, name_key, session, signers, category, units,
                result_class, reply, rating, replied_on, files)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """, numbered, 200, (statement, row) -> {
            values(
                    statement,
                    row.number(),
                    body,
                    row.year(),
                    row.original(),
                    row.nameKey(),
                    row.session(),
                    row.signers(),
                    row.categorySaid(),
                    row.units(),
                    row.resultClass(),
                    row.reply(),
                    row.rating(),
                    row.repliedOn(),
                    row.files().toArray(String[]::new));
        });
        handle(numbered);
        note(numbered, person, personName, "导入历史建议");
    }

    /** Changes rows that are stored. */
    void change(String body, String person, String personName, List<PastRow> rows) {
        rows.forEach(row -> {
            heads.titled(row.number(), row.title());
            heads.ended(row.number(), row.closedOn());
        });
        batches.batchUpdate("""
            update suggestion set deputy = ?, deputy_name = ?, title = ?, situation = ?, proposal = ?, category = ?,
                disclosure = ?, public_series = ?, public_number = ?, closed_on = ?
            where number = ? and state = 'PAST'\
            """, rows, 200, (statement, row) -> {
            values(
                    statement,
                    row.deputy() == null ? NOBODY : row.deputy(),
                    row.deputyName(),
                    row.title(),
                    row.situation(),
                    row.proposal(),
                    row.category(),
                    row.disclosure(),
                    series(body, row),
                    row.publicNumber(),
                    row.closedOn(),
                    row.number());
        });
        batches.batchUpdate("""
            update past_suggestion set original_number = ?, name_key = ?, session = ?, signers = ?, category = ?, units = ?,
                result_class = ?, reply = ?, rating = ?, replied_on = ?, files = ?
            where number = ?\
            """, rows, 200, (statement, row) -> {
            values(
                    statement,
                    row.original(),
                    row.nameKey(),
                    row.session(),
                    row.signers(),
                    row.categorySaid(),
                    row.units(),
                    row.resultClass(),
                    row.reply(),
                    row.rating(),
                    row.repliedOn(),
                    row.files().toArray(String[]::new),
                    row.number());
        });
        batches.batchUpdate(
                "delete from handling where number = ?",
                rows,
                200,
                (statement, row) -> values(statement, row.number()));
        handle(rows);
        note(rows, person, personName, "更新历史建议");
    }

    private List<PastRow> numbered(String body, List<PastRow> rows) {
        Map<Integer, List<PastRow>> byYear = rows.stream().collect(Collectors.groupingBy(PastRow::year));
        List<PastRow> numbered = new ArrayList<>();
        byYear.forEach((year, some) -> {
            int first = heads.take(body + "-" + year + "-H", some.size()) - some.size() + 1;
            for (int i = 0; i < some.size(); i++) {
                numbered.add(some.get(i).storedAs("%s-%d-H%04d".formatted(body, year, first + i)));
            }
        });
        return numbered;
    }

    /** The units find what they once handled; the state says that nothing is left to do. */
    private void handle(List<PastRow> rows) {
        List<Object[]> handlings = new ArrayList<>();
        for (PastRow row : rows) {
            for (int i = 0; i < row.offices().size(); i++) {
                boolean lead = i == 0;
                handlings.add(new Object[] {
                    row.number(),
                    row.offices().get(i),
                    lead ? "LEAD" : "CO",
                    lead ? "DELIVERED" : "OPINED",
                    row.closedOn()
                });
            }
        }
        batches.batchUpdate(
                "insert into handling (number, round, unit, part, settler, state, ended_on) values (?, 1, ?, ?, '-',"
                        + " ?, ?)",
                handlings);
    }

    private void note(List<PastRow> rows, String person, String name, String what) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        batches.batchUpdate(
                "insert into entry (number, at, person, name, kind, what) values (?, ?, ?, ?, 'PAST', ?)",
                rows,
                200,
                (statement, row) -> values(statement, row.number(), now, person, name, what));
    }

    private static String series(String body, PastRow row) {
        String series = row.key().series();
        return row.publicNumber() == null
                ? null
                : body + "-" + row.year() + "-H" + (series.isEmpty() ? "" : "-" + series);
    }

    private OffsetDateTime beginning(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static void values(PreparedStatement statement, Object... values) throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(
                    i + 1, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
        }
    }

    /** What the sheet shows of a past suggestion, or empty when the case is none. */
    Optional<PastFacts> facts(String number) {
        return jdbc.sql("""
            select year, original_number, session, signers, category, units, result_class, reply, rating, replied_on, files
            from past_suggestion where number = ?\
            """)
                .param(number)
                .query((row, index) -> new PastFacts(
                        number,
                        row.getInt("year"),
                        row.getString("original_number"),
                        row.getString("session"),
                        row.getString("signers"),
                        row.getString("category"),
                        row.getString("units"),
                        row.getString("result_class"),
                        row.getString("reply"),
                        row.getString("rating"),
                        row.getObject("replied_on", LocalDate.class),
                        List.of((String[]) row.getArray("files").getArray()),
                        List.of()))
                .optional();
    }
}
