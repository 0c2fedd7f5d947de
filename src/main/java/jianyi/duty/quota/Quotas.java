package jianyi.duty.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of quotas, and of the private words said about them. */
@Repository
public class Quotas {

    private final JdbcClient jdbc;
    private final Clock clock;

    Quotas(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of an office's year that have not been ended, campaigns behind the others. */
    public List<Quota> of(String office, int year) {
        return jdbc.sql("""
                        select * from duty_quota where office = ? and year = ? and ended_at is null
                        order by campaign nulls first, id""").params(office, year).query(Quota.class).list();
    }

    /** One that has not been ended, or empty. */
    Optional<Quota> find(long id) {
        return jdbc.sql("select * from duty_quota where id = ? and ended_at is null")
                .param(id)
                .query(Quota.class)
                .optional();
    }

    /** Keeps one; its id is not looked at. */
    void add(Quota it, String by) {
        jdbc.sql("""
                        insert into duty_quota (office, year, campaign, name, asked, kinds, number, source, entered_by, entered_at)
                        values (:office, :year, :campaign, :name, :asked, :kinds, :number, :source, :by, :now)""")
                .paramSource(it)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void end(long id, String by) {
        jdbc.sql("update duty_quota set ended_by = ?, ended_at = ? where id = ?")
                .params(by, OffsetDateTime.now(clock), id)
                .update();
    }

    private record Word(String whom, LocalDate told) {}

    /** When each was last told of a quota. */
    Map<String, LocalDate> told(long quota) {
        var told = new HashMap<String, LocalDate>();
        jdbc.sql("select whom, max(told_on) as told from duty_word where quota = ? group by whom")
                .param(quota)
                .query(Word.class)
                .list()
                .forEach(word -> told.put(word.whom(), word.told()));
        return told;
    }

    void tell(long quota, String whom, String by, LocalDate today) {
        jdbc.sql("insert into duty_word (quota, whom, told_by, told_on) values (?, ?, ?, ?)")
                .params(quota, whom, by, today)
                .update();
    }
}
