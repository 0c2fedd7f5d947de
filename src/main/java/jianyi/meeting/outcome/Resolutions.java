package jianyi.meeting.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of resolutions and of who carries them out. Callers that write hold the lock on the meeting's row. */
@Repository
public class Resolutions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Resolutions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a meeting has passed, in the order of its agenda. */
    public List<Resolution> of(String number) {
        return jdbc.sql("""
                        select r.* from resolution r join agenda_item i on i.id = r.item where r.number = ? order by i.place""").param(number).query(Resolution.class).list();
    }

    /** One of a meeting, or empty. */
    Optional<Resolution> find(String number, long id) {
        return jdbc.sql("select * from resolution where number = ? and id = ?")
                .params(number, id)
                .query(Resolution.class)
                .optional();
    }

    void add(String number, long item, String title, String text) {
        jdbc.sql("insert into resolution (number, item, title, text) values (?, ?, ?, ?)")
                .params(number, item, title, text)
                .update();
    }

    void write(long id, String docNumber, String title, String text) {
        jdbc.sql("update resolution set doc_number = ?, title = ?, text = ? where id = ?")
                .params(docNumber, title, text, id)
                .update();
    }

    /** The duties of a resolution. */
    public List<Duty> duties(long resolution) {
        return jdbc.sql("select * from resolution_duty where resolution = ? order by id")
                .param(resolution)
                .query(Duty.class)
                .list();
    }

    void charge(long resolution, String matter, String owner, LocalDate due) {
        jdbc.sql("insert into resolution_duty (resolution, matter, owner, due) values (?, ?, ?, ?)")
                .params(resolution, matter, owner, due)
                .update();
    }

    void release(long resolution) {
        jdbc.sql("delete from resolution_duty where resolution = ?")
                .param(resolution)
                .update();
    }

    void begun(long duty, String instance) {
        jdbc.sql("update resolution_duty set instance = ? where id = ?")
                .params(instance, duty)
                .update();
    }

    /** The duty of this id. */
    public Duty duty(long id) {
        return jdbc.sql("select * from resolution_duty where id = ?")
                .param(id)
                .query(Duty.class)
                .single();
    }

    /** The duty a process follows. */
    public Duty at(String instance) {
        return follows(instance).orElseThrow();
    }

    /** The duty a process follows, or empty for one that follows none. */
    public Optional<Duty> follows(String instance) {
        return jdbc.sql("select * from resolution_duty where instance = ?")
                .param(instance)
                .query(Duty.class)
                .optional();
    }

    /** The resolution a duty belongs to. */
    public Resolution ofDuty(Duty duty) {
        return jdbc.sql("select * from resolution where id = ?")
                .param(duty.resolution())
                .query(Resolution.class)
                .single();
    }

    /** Everything reported on a duty, the first first. */
    public List<DutyReport> reports(long duty) {
        return jdbc.sql("""
                        select progress, executed, new_due, reported_at, confirmed, remark from duty_report where duty = ? order by id""").param(duty).query(DutyReport.class).list();
    }

    void report(long duty, String progress, boolean executed, LocalDate newDue, String person) {
        jdbc.sql("""
                        insert into duty_report (duty, progress, executed, new_due, reported_by, reported_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(duty, progress, executed, newDue, person, OffsetDateTime.now(clock))
                .update();
    }

    void due(long duty, LocalDate due) {
        jdbc.sql("update resolution_duty set due = ? where id = ?")
                .params(due, duty)
                .update();
    }

    void confirmed(long duty, boolean confirmed, String remark, LocalDate today) {
        jdbc.sql("""
                        update duty_report set confirmed = ?, remark = ?
                        where id = (select max(id) from duty_report where duty = ?)""").params(confirmed, remark, duty).update();
        if (confirmed) {
            jdbc.sql("update resolution_duty set executed = ? where id = ?")
                    .params(today, duty)
                    .update();
        }
    }

    /** What a body's earlier meetings have left to be carried out, for the next one to hear. */
    public List<Duty> open(String body) {
        return jdbc.sql("""
                        select d.* from resolution_duty d join resolution r on r.id = d.resolution
                        join meeting m on m.number = r.number
                        where m.body = ? and m.published_on is not null and d.executed is null order by d.due, d.id""").param(body).query(Duty.class).list();
    }
}
