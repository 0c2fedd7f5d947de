package jianyi.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jianyi.access.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what was brought in. */
@Repository
class Intakes {

    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final Duration FILES_KEPT = Duration.ofDays(7);
    private static final String SELECT = """
        select r.*, (select count(*) from intake_line l where l.intake = r.id and l.stored) as stored
        from intake r where %s\
        """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Intakes(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void add(Upload upload, String kind, Viewer viewer) {
        jdbc.sql("""
            insert into intake (id, kind, scope, name, state, brought_by, brought_name, brought_at)
            values (?, ?, ?, ?, 'SHOWN', ?, ?, ?)\
            """)
                .params(upload.id(), kind, upload.scope(), names(upload), viewer.id(), viewer.name(), now())
                .update();
        for (int place = 0; place < upload.files().size(); place++) {
            Upload.File file = upload.files().get(place);
            jdbc.sql("insert into intake_file (intake, place, name, content) values (?, ?, ?, ?)")
                    .params(upload.id(), place, file.name(), file.content())
                    .update();
        }
        jdbc.sql("delete from intake_file f using intake r where r.id = f.intake and r.state <> 'RUNNING' and"
                        + " r.brought_at < ?")
                .param(now().minus(FILES_KEPT))
                .update();
    }

    private static String names(Upload upload) {
        return String.join("、", upload.files().stream().map(Upload.File::name).toList());
    }

    /** What was brought; without files once they were dropped. */
    Upload upload(UUID id) {
        List<Upload.File> files = jdbc.sql("select name, content from intake_file where intake = ? order by place")
                .param(id)
                .query((row, index) -> new Upload.File(row.getString("name"), row.getBytes("content")))
                .list();
        return jdbc.sql("select scope, brought_by from intake where id = ?")
                .param(id)
                .query((row, index) -> new Upload(id, row.getString("scope"), row.getString("brought_by"), files))
                .single();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(SELECT.formatted("r.id = ?"))
                .param(id)
                .query((row, index) -> run(row, counts(id)))
                .optional();
    }

    /** The latest of a kind for these congresses, newest first. */
    List<Run> latest(String kind, String scope, int most) {
        return jdbc.sql(SELECT.formatted("r.kind = ? and r.scope = ? order by r.brought_at desc limit ?"))
                .params(kind, scope, most)
                .query((row, index) -> run(row, counts(row.getObject("id", UUID.class))))
                .list();
    }

    private Map<Change, Integer> counts(UUID id) {
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        jdbc.sql("select change, count(*) as lines from intake_line where intake = ? group by change")
                .param(id)
                .query(row -> {
                    counts.put(Change.valueOf(row.getString("change")), row.getInt("lines"));
                });
        return counts;
    }

    /** Puts the lines in place of those found before. */
    void keep(UUID id, List<Judged> lines) {
        jdbc.sql("delete from intake_line where intake = ?").param(id).update();
        List<Object[]> rows = new java.util.ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            Judged line = lines.get(place);
            rows.add(new Object[] {
                id,
                place,
                line.sheet(),
                line.line(),
                line.label(),
                line.change().name(),
                line.remark()
            });
        }
        batches.batchUpdate(
                "insert into intake_line (intake, place, sheet, line, label, change, remark) values (?, ?, ?, ?, ?, ?,"
                        + " ?)",
                rows);
    }

    List<Judged> lines(UUID id, Change change, int most, int offset) {
        return jdbc.sql("""
            select sheet, line, label, change, remark from intake_line where intake = ? and change = ?
            order by place limit ? offset ?\
            """)
                .params(id, change.name(), most, offset)
                .query((row, index) -> line(row))
                .list();
    }

    /** Every line as it was last shown, in order. */
    List<Judged> shown(UUID id) {
        return jdbc.sql("select sheet, line, label, change, remark from intake_line where intake = ? order by place")
                .param(id)
                .query((row, index) -> line(row))
                .list();
    }

    private static Judged line(ResultSet row) throws SQLException {
        return new Judged(
                row.getString("sheet"),
                row.getInt("line"),
                row.getString("label"),
                Change.valueOf(row.getString("change")),
                row.getString("remark"),
                null);
    }

    void stored(UUID id, List<Integer> places) {
        batches.batchUpdate(
                "update intake_line set stored = true where intake = ? and place = ?",
                places.stream().map(place -> new Object[] {id, place}).toList());
    }

    void failed(UUID id, int place, String sentence) {
        jdbc.sql("update intake_line set change = 'FAULTY', remark = ? where intake = ? and place = ?")
                .params(sentence, id, place)
                .update();
    }

    /**
     * Makes this worker the one that stores it; false when another is at it or it is finished.
     *
     * @throws DuplicateKeyException when another file of its kind is being stored
     */
    boolean begin(UUID id, UUID worker) {
        OffsetDateTime silent = now().minus(SILENT);
        jdbc.sql("""
            update intake set state = 'STOPPED' where state = 'RUNNING' and beat < :silent
            and (kind, scope) = (select kind, scope from intake where id = :id)\
            """).param("silent", silent).param("id", id).update();
        return jdbc.sql("update intake set state = 'RUNNING', worker = ?, beat = ? where id = ? and state in"
                                + " ('SHOWN', 'STOPPED')")
                        .params(worker, now(), id)
                        .update()
                == 1;
    }

    /** Keeps others out of the run until the transaction ends; false when the run is no longer this worker's. */
    boolean hold(UUID id, UUID worker) {
        return jdbc.sql("update intake set beat = ? where id = ? and worker = ? and state = 'RUNNING'")
                        .params(now(), id, worker)
                        .update()
                == 1;
    }

    void end(UUID id, UUID worker, Run.State state) {
        jdbc.sql("update intake set state = ?, finished_at = ? where id = ? and worker = ? and state = 'RUNNING'")
                .params(state.name(), now(), id, worker)
                .update();
    }

    private Run run(ResultSet row, Map<Change, Integer> counts) throws SQLException {
        OffsetDateTime beat = row.getObject("beat", OffsetDateTime.class);
        Run.State state = Run.State.valueOf(row.getString("state"));
        boolean silent = state == Run.State.RUNNING && beat.isBefore(now().minus(SILENT));
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("scope"),
                row.getString("name"),
                silent ? Run.State.STOPPED : state,
                row.getString("brought_name"),
                local(row.getObject("brought_at", OffsetDateTime.class)),
                local(row.getObject("finished_at", OffsetDateTime.class)),
                counts,
                row.getInt("stored"));
    }

    private LocalDateTime local(OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
