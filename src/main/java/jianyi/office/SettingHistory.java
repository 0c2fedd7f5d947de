package jianyi.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every value a rule ever had or is going to have. A change is one more row; what holds today stays as it was. */
@Repository
public class SettingHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    SettingHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All values of a rule for one scope, null for the district's default; the latest first day first. */
    public List<SettingValue> of(Setting setting, String body) {
        return jdbc.sql("""
                        select id, body, value, source, valid_from, set_name, set_at, withdrawn_name, withdrawn_at
                        from setting where key = :key and body is not distinct from :body
                        order by valid_from desc, id desc""")
                .param("key", setting.key())
                .param("body", body, java.sql.Types.VARCHAR)
                .query(SettingValue.class)
                .list();
    }

    /** Enters a value that holds from a day on; null when a body gives its own up, so that the district's holds again. */
    public void add(
            Setting setting,
            String body,
            String value,
            String source,
            LocalDate validFrom,
            String person,
            String name) {
        jdbc.sql("""
                        insert into setting (key, body, value, source, valid_from, set_by, set_name, set_at)
                        values (:key, :body, :value, :source, :from, :person, :name, :now)""")
                .param("key", setting.key())
                .param("body", body, java.sql.Types.VARCHAR)
                .param("value", value, java.sql.Types.VARCHAR)
                .param("source", source)
                .param("from", validFrom)
                .param("person", person)
                .param("name", name)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Takes a value back before its first day. @return whether there was such a one: in force, it can only be followed by another */
    public boolean withdraw(Setting setting, long id, String person, String name) {
        return jdbc.sql("""
                        update setting set withdrawn_by = :person, withdrawn_name = :name, withdrawn_at = :now
                        where id = :id and key = :key and valid_from > :today and withdrawn_at is null""")
                        .param("person", person)
                        .param("name", name)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .param("key", setting.key())
                        .param("today", LocalDate.now(clock))
                        .update()
                == 1;
    }
}
