package jianyi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the record. */
@Repository
public class AuditLines {

    private static final String SELECT = "select " + AuditLine.COLUMNS + """
             from audit_entry e
            where (:person::text is null or e.actor = :person or e.person = :person
                    or e.actor_name like :name or e.person_name like :name)
                and (:from::timestamptz is null or e.at >= :from and e.at < :until)
                and (:kind::text is null or e.kind = :kind)
                and (:words::text is null or concat_ws(' ', e.words, e.value_before, e.value_after, e.address) ilike :words)
            order by e.at desc, e.id desc limit :most offset :offset""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first; at most {@code most}, after leaving {@code offset} out. */
    public List<AuditLine> page(Asked asked, int most, int offset) {
        var zone = clock.getZone();
        return jdbc.sql(SELECT)
                .param("person", asked.person())
                .param("name", part(asked.person()))
                .param(
                        "from",
                        asked.day() == null
                                ? null
                                : asked.day().atStartOfDay(zone).toOffsetDateTime())
                .param(
                        "until",
                        asked.day() == null
                                ? null
                                : asked.day().plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .param("kind", asked.kind() == null ? null : asked.kind().name())
                .param("words", part(asked.words()))
                .param("most", most)
                .param("offset", offset)
                .query((row, index) -> entry(row))
                .list();
    }

    private static String part(String typed) {
        return typed == null ? null : "%" + typed.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /** The line a row holds whose columns are {@link AuditLine#COLUMNS}. */
    static AuditLine entry(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class),
                Act.Kind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("person"),
                row.getString("person_name"),
                row.getString("words"),
                row.getString("before"),
                row.getString("after"),
                row.getString("address"));
    }
}
