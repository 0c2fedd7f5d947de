package jianyi.suggestion.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that waits for somebody and has a last day; what stands still has none. */
@Repository
class DueSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    DueSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, the most urgent first. */
    List<DueStep> all() {
        return jdbc.sql("""
                        select t.id, t.task, t.key, t.arrived_at, t.groups, t.persons, t.claimed_by, t.due, c.number,
                               case when c.public_number is null then c.number else '第' || c.public_number || '号' end as shown,
                               c.title, c.body, c.round, c.key_item, c.supervisor,
                               (select max(p.until_day) from pause p where p.number = c.number) as stood_until
                        from step t join suggestion c on c.number = t.number
                        where t.done_at is null and t.gone_at is null and t.due is not null
                        and not exists (select from pause p where p.number = c.number and p.until_day is null)
                        order by t.due, t.id""").query((row, index) -> step(row)).list();
    }

    private DueStep step(ResultSet row) throws SQLException {
        return new DueStep(
                row.getLong("id"),
                row.getString("task"),
                row.getString("key"),
                row.getObject("arrived_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                texts(row, "groups"),
                texts(row, "persons"),
                row.getString("claimed_by"),
                row.getObject("due", LocalDate.class),
                row.getString("number"),
                row.getString("shown"),
                row.getString("title"),
                row.getString("body"),
                row.getInt("round"),
                row.getBoolean("key_item"),
                row.getString("supervisor"),
                row.getObject("stood_until", LocalDate.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
