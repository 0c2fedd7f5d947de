package jianyi.inspection.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The opinions' tables. Callers that write hold the lock on the matter's row. */
@Repository
public class Opinions {

    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a matter, by number. */
    public List<Opinion> of(String number) {
        return jdbc.sql("select * from opinion where number = ? order by place")
                .param(number)
                .query(Opinion.class)
                .list();
    }

    /** Those handed to one government or organ. */
    public List<Opinion> to(String number, String addressee) {
        return of(number).stream()
                .filter(one -> one.addressee().equals(addressee))
                .toList();
    }

    /** The one of this number within the matter, or empty. */
    public Optional<Opinion> find(String number, int place) {
        return of(number).stream().filter(one -> one.place() == place).findFirst();
    }

    /** One of them. */
    public Opinion get(long id) {
        return jdbc.sql("select * from opinion where id = ?")
                .param(id)
                .query(Opinion.class)
                .single();
    }

    /** The one this process follows. */
    public Opinion at(String instance) {
        return jdbc.sql("select * from opinion where instance = ?")
                .param(instance)
                .query(Opinion.class)
                .single();
    }

    /** The deliberation has other opinions than before. */
    public void replace(String number, List<Opinion> all) {
        jdbc.sql("delete from opinion where number = ?").param(number).update();
        all.forEach(it -> jdbc.sql("""
                        insert into opinion (number, place, words, addressee, owner, months) values (?, ?, ?, ?, ?, ?)""")
                .params(number, it.place(), it.words(), it.addressee(), it.owner(), it.months())
                .update());
    }

    void handed(long id, LocalDate day, long deadline) {
        jdbc.sql("update opinion set handed_on = ?, deadline = ? where id = ?")
                .params(day, deadline, id)
                .update();
    }

    void owned(long id, String owner) {
        jdbc.sql("update opinion set owner = ? where id = ?").params(owner, id).update();
    }

    /** An instance follows it, for the first time or anew. */
    void begun(long id, String instance) {
        jdbc.sql("update opinion set instance = ?, outcome = null, settled_on = null where id = ?")
                .params(instance, id)
                .update();
    }

    void returned(long id) {
        jdbc.sql("update opinion set returns = returns + 1 where id = ?")
                .param(id)
                .update();
    }

    void settled(long id, Opinion.Outcome outcome, LocalDate day) {
        jdbc.sql("update opinion set outcome = ?, settled_on = ? where id = ?")
                .params(outcome.name(), day, id)
                .update();
    }

    /** What was reported on an opinion, the first first. */
    public List<Work> works(long opinion) {
        return jdbc.sql("select * from opinion_work where opinion = ? order by id")
                .param(opinion)
                .query(Work.class)
                .list();
    }

    /** The last of it, or empty. */
    public Optional<Work> lastWork(long opinion) {
        return works(opinion).stream().reduce((first, last) -> last);
    }

    void work(long opinion, String measures, boolean done, String person, LocalDate day) {
        jdbc.sql("insert into opinion_work (opinion, measures, done, worked_by, worked_on) values (?, ?, ?, ?, ?)")
                .params(opinion, measures, done, person, day)
                .update();
    }

    void checked(Work work, boolean accepted, String remark) {
        jdbc.sql("update opinion_work set accepted = ?, check_remark = ? where id = ?")
                .params(accepted, remark, work.id())
                .update();
    }

    void returnDecided(Work work, boolean returned, String remark) {
        jdbc.sql("update opinion_work set returned = ?, return_remark = ? where id = ?")
                .params(returned, remark, work.id())
                .update();
    }
}
