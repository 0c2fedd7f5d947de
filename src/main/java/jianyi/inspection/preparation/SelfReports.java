package jianyi.inspection.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports of inspected units. Callers that write hold the lock on the matter's row. */
@Repository
public class SelfReports {

    private final JdbcClient jdbc;

    SelfReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions, the first one first. */
    public List<SelfReport> of(String number) {
        return jdbc.sql("select * from self_report where number = ? order by id")
                .param(number)
                .query(SelfReport.class)
                .list();
    }

    /** The last one, or empty. */
    public Optional<SelfReport> last(String number) {
        return of(number).stream().reduce((first, last) -> last);
    }

    void add(String number, String report, String person, LocalDate day) {
        jdbc.sql("insert into self_report (number, report, reported_by, reported_on) values (?, ?, ?, ?)")
                .params(number, report, person, day)
                .update();
    }

    void signed(long id, boolean signed, String remark) {
        jdbc.sql("update self_report set signed = ?, remark = ? where id = ?")
                .params(signed, remark, id)
                .update();
    }
}
