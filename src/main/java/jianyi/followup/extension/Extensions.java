package jianyi.followup.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of requests for more time. Callers hold the lock on the case's row. */
@Repository
public class Extensions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Extensions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(
            String number,
            String instance,
            String unit,
            long deadline,
            String reason,
            LocalDate before,
            LocalDate newDue,
            String person) {
        jdbc.sql("""
                        insert into extension (number, instance, unit, deadline, reason, before, new_due, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, instance, unit, deadline, reason, before, newDue, person, OffsetDateTime.now(clock))
                .update();
    }

    /** Every one of a case, oldest first. */
    public List<Extension> of(String number) {
        return jdbc.sql("select * from extension where number = ? order by id")
                .param(number)
                .query(Extension.class)
                .list();
    }

    /** The one whose process this is. */
    Extension at(String instance) {
        return jdbc.sql("select * from extension where instance = ?")
                .param(instance)
                .query(Extension.class)
                .single();
    }

    void decided(Extension asked, boolean granted, LocalDate due, String remark, String person) {
        jdbc.sql("""
                        update extension set granted = ?, granted_due = ?, remark = ?, decided_by = ?, decided_at = ?
                        where id = ?""")
                .params(granted, due, remark, person, OffsetDateTime.now(clock), asked.id())
                .update();
    }

    void dropped(Extension asked, LocalDate today) {
        jdbc.sql("update extension set dropped_on = ? where id = ?")
                .params(today, asked.id())
                .update();
    }
}
