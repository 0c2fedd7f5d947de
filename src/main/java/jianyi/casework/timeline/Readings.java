package jianyi.casework.timeline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has opened the case of a deputy who asked for secrecy 保密, and when (山东省人大代表建议办理工作条例 第十一条). */
@Repository
public class Readings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;

    Readings(JdbcClient jdbc, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    /** One opening; several within a minute are one. */
    public record Reading(String name, OffsetDateTime at) {}

    /** Keeps the trace of an opening. */
    @Transactional
    public void note(String number, Viewer reader) {
        int first = jdbc.sql(
                        "insert into reading (number, person, name, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        number,
                        reader.id(),
                        reader.name(),
                        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES))
                .update();
        if (first > 0) {
            trail.add(Act.of(Act.Kind.READING, "查阅保密件 " + number));
        }
    }

    /** Every opening of a case, the latest first. */
    public List<Reading> of(String number) {
        return jdbc.sql("select name, at from reading where number = ? order by at desc, person")
                .param(number)
                .query(Reading.class)
                .list();
    }
}
