package jianyi.duty.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of long absences. */
@Repository
public class Absences {

    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of one mandate, the latest first. */
    public List<Absence> of(String person, String body) {
        return jdbc.sql("select * from duty_absence where person = ? and body = ? order by from_day desc, id desc")
                .params(person, body)
                .query(Absence.class)
                .list();
    }

    /** Who of a congress was not there for more than half of these days, and why; of two reasons the longer. */
    public Map<String, Absence.Kind> mostly(String body, LocalDate from, LocalDate to) {
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        var days = new HashMap<String, Map<Absence.Kind, Long>>();
        jdbc.sql("select * from duty_absence where body = ? and from_day <= ? and (to_day is null or to_day >= ?)")
                .params(body, to, from)
                .query(Absence.class)
                .list()
                .forEach(one -> days.computeIfAbsent(one.person(), id -> new EnumMap<>(Absence.Kind.class))
                        .merge(one.kind(), one.days(from, to), Long::sum));
        var mostly = new HashMap<String, Absence.Kind>();
        days.forEach((person, some) -> some.entrySet().stream()
                .filter(one -> one.getValue() * 2 > all)
                .max(Map.Entry.comparingByValue())
                .ifPresent(longest -> mostly.put(person, longest.getKey())));
        return mostly;
    }

    void add(String body, String person, Absence.Kind kind, LocalDate from, LocalDate to, String basis, String by) {
        jdbc.sql("""
                        insert into duty_absence (body, person, kind, from_day, to_day, basis, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(body, person, kind.name(), from, to, basis, by, OffsetDateTime.now(clock))
                .update();
    }

    /** Ends one on this day. @return whether there was one that lasted and had begun by then */
    boolean end(long id, String person, String body, LocalDate day) {
        return jdbc.sql("""
                                update duty_absence set to_day = :day where id = :id and person = :person and body = :body
                                    and from_day <= :day and (to_day is null or to_day > :day)""")
                        .param("day", day)
                        .param("id", id)
                        .param("person", person)
                        .param("body", body)
                        .update()
                > 0;
    }
}
