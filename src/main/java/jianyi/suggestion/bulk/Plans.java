package jianyi.suggestion.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyi.suggestion.bulk.PlanLine.Fate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plans' tables. */
@Repository
class Plans {

    private static final Duration PREVIEW_KEPT = Duration.ofDays(1);
    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final ObjectMapper json;
    private final Clock clock;

    Plans(JdbcClient jdbc, JdbcTemplate many, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.many = many;
        this.json = json;
        this.clock = clock;
    }

    /** Stores a plan and forgets the body's previews of yesterday that nobody carried out. @return its id */
    @Transactional
    public long add(String body, String file, String person, List<PlanLine> lines) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from assignment_plan where body = ? and run_by is null and made_at < ?")
                .params(body, now.minus(PREVIEW_KEPT))
                .update();
        long id = jdbc.sql(
                        "insert into assignment_plan (body, file, made_by, made_at) values (?, ?, ?, ?) returning id")
                .params(body, file, person, now)
                .query(Long.class)
                .single();
        many.batchUpdate(
                "insert into assignment_line (plan, place, number, cells, fields, stage, said) values (?, ?, ?, ?, ?, ?, ?)",
                lines,
                PORTION,
                (row, line) -> {
                    row.setLong(1, id);
                    row.setInt(2, line.place());
                    row.setString(3, line.number());
                    row.setString(4, write(line.cells()));
                    row.setString(5, line.fields().isEmpty() ? null : write(line.fields()));
                    row.setString(6, line.stage().name());
                    row.setString(7, line.said());
                });
        return id;
    }

    Optional<Plan> find(long id) {
        return jdbc.sql("select id, body, file, made_by, made_at, run_by, run_at from assignment_plan where id = ?")
                .param(id)
                .query(Plan.class)
                .optional();
    }

    /** A body's last plans that were carried out, the newest first. */
    List<Plan> latest(String body, int most) {
        return jdbc.sql("""
                        select id, body, file, made_by, made_at, run_by, run_at from assignment_plan
                        where body = ? and run_by is not null order by run_at desc, id desc limit ?""").params(body, most).query(Plan.class).list();
    }

    List<PlanLine> lines(long plan) {
        return jdbc.sql("select * from assignment_line where plan = ? order by place")
                .param(plan)
                .query((row, index) -> line(row))
                .list();
    }

    /** The titles of a plan's cases by number. */
    Map<String, String> titles(long plan) {
        return jdbc
                .sql("select s.number, s.title from assignment_line l join suggestion s using (number) where plan = ?")
                .param(plan)
                .query((row, index) -> Map.entry(row.getString("number"), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    /** Marks a plan as being carried out in this person's name; of two who press at once the first is meant. */
    boolean begin(long plan, String person) {
        return jdbc.sql("update assignment_plan set run_by = ?, run_at = ? where id = ? and run_by is null")
                        .params(person, OffsetDateTime.now(clock), plan)
                        .update()
                == 1;
    }

    /** The next line to carry out, locked until the transaction ends; those another node is at are left to it. */
    Optional<PlanLine> next(long plan) {
        return jdbc.sql("""
                        select * from assignment_line where plan = ? and stage = 'READY'
                        order by place limit 1 for update skip locked""").param(plan).query((row, index) -> line(row)).optional();
    }

    /** Writes down what came of a line; what is settled already stays. */
    void settle(long plan, int place, Fate stage, String said) {
        jdbc.sql("""
                        update assignment_line set stage = ?, said = ?, settled_at = ?
                        where plan = ? and place = ? and stage = 'READY'""")
                .params(stage.name(), said, OffsetDateTime.now(clock), plan, place)
                .update();
    }

    /** Plans that were begun and not finished. */
    List<Long> unfinished() {
        return jdbc.sql("""
                        select id from assignment_plan p where run_by is not null
                        and exists (select from assignment_line l where l.plan = p.id and l.stage = 'READY') order by id""").query(Long.class).list();
    }

    /** When the plan last moved on. */
    Optional<OffsetDateTime> movedAt(long plan) {
        return jdbc.sql("select max(settled_at) as at from assignment_line where plan = ?")
                .param(plan)
                .query((row, index) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single();
    }

    private PlanLine line(ResultSet row) throws SQLException {
        var fields = row.getString("fields");
        return new PlanLine(
                row.getInt("place"),
                row.getString("number"),
                read(row.getString("cells"), new TypeReference<Map<PlanColumn, String>>() {}),
                fields == null ? Map.of() : read(fields, new TypeReference<Map<String, Object>>() {}),
                Fate.valueOf(row.getString("stage")),
                row.getString("said"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
