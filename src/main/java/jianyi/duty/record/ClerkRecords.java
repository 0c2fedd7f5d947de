package jianyi.duty.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyFacts;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.DutyScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of honours and trainings, and what it says in the file. */
@Repository
public class ClerkRecords implements DutyFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClerkRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<DutyKind> kinds() {
        return Arrays.stream(RecordKind.values()).map(RecordKind::heading).toList();
    }

    @Override
    public List<DutyFact> facts(DutyScope scope) {
        return jdbc.sql("""
                        select * from duty_record where body = :body and struck_at is null and day between :from and :to
                            and (:person::text is null or person = :person)""").paramSource(scope).query(ClerkRecord.class).list().stream()
                .map(it -> DutyFact.done(
                                it.person(),
                                it.kind().code(),
                                it.day(),
                                it.kind().label(),
                                null,
                                it.words(),
                                it.giver())
                        .at(null, null))
                .toList();
    }

    /** Everything kept of this mandate, struck ones too, the latest first. */
    public List<ClerkRecord> of(String person, String body) {
        return jdbc.sql("select * from duty_record where person = ? and body = ? order by day desc, id desc")
                .params(person, body)
                .query(ClerkRecord.class)
                .list();
    }

    void add(String body, String person, RecordKind kind, LocalDate day, String words, String giver, String by) {
        jdbc.sql("""
                        insert into duty_record (body, person, kind, day, words, giver, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(body, person, kind.name(), day, words, giver, by, OffsetDateTime.now(clock))
                .update();
    }

    /** Whether this person has entered it. */
    boolean entered(long id, String by) {
        return jdbc.sql("select exists (select from duty_record where id = ? and entered_by = ?)")
                .params(id, by)
                .query(Boolean.class)
                .single();
    }

    /** Strikes one. @return whether there was one to strike */
    boolean strike(long id, String person, String body, String by, String why) {
        return jdbc.sql("""
                                update duty_record set struck_by = ?, struck_at = ?, struck_why = ?
                                where id = ? and person = ? and body = ? and struck_at is null""")
                        .params(by, OffsetDateTime.now(clock), why, id, person, body)
                        .update()
                > 0;
    }
}
