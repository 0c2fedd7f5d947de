package jianyi.inspection.report;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports' versions: added, never changed. Callers that write hold the lock on the matter's row. */
@Repository
public class Reports {

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions, the latest first. */
    public List<Report> of(String number) {
        return jdbc.sql("select * from inspection_report where number = ? order by version desc")
                .param(number)
                .query(Report.class)
                .list();
    }

    /** The version that holds, or empty. */
    public Optional<Report> last(String number) {
        return of(number).stream().findFirst();
    }

    void add(Report it) {
        jdbc.sql("""
                        insert into inspection_report (number, version, evaluation, problems, advice, amendments, saved_by,
                            saved_name, saved_at)
                        values (:number, :version, :evaluation, :problems, :advice, :amendments, :savedBy,
                            :savedName, :savedAt)""").paramSource(it).update();
    }
}
