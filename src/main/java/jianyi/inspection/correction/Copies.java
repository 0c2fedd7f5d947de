package jianyi.inspection.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which opinions go to an authority above as well. Callers that write hold the lock on the matter's row. */
@Repository
public class Copies {

    private final JdbcClient jdbc;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a matter, by the opinions' numbers. */
    public List<Copy> of(String number) {
        return jdbc.sql(
                        "select c.* from opinion_copy c join opinion o on o.id = c.opinion where o.number = ? order by o.place")
                .param(number)
                .query(Copy.class)
                .list();
    }

    /** The one of an opinion, or empty. */
    public Optional<Copy> of(long opinion) {
        return jdbc.sql("select * from opinion_copy where opinion = ?")
                .param(opinion)
                .query(Copy.class)
                .optional();
    }

    /** It has to go to this authority. @return whether that is new */
    boolean owe(long opinion, String authority, LocalDate day) {
        return jdbc.sql("""
                                insert into opinion_copy (opinion, authority, told_on) values (?, ?, ?)
                                on conflict (opinion) do update set authority = excluded.authority, told_on = excluded.told_on,
                                    sent_on = null, sent_way = null, sent_by = null
                                where opinion_copy.authority <> excluded.authority""").params(opinion, authority, day).update() > 0;
    }

    void sent(long opinion, LocalDate day, String way, String person) {
        jdbc.sql("update opinion_copy set sent_on = ?, sent_way = ?, sent_by = ? where opinion = ?")
                .params(day, way, person, opinion)
                .update();
    }
}
