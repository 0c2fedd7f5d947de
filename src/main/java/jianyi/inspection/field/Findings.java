package jianyi.inspection.field;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was found. Callers that write hold the lock on the matter's row. */
@Repository
public class Findings {

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything of a matter, site by site. */
    public List<Finding> of(String number) {
        return jdbc.sql("select * from finding where number = ? order by site, id")
                .param(number)
                .query(Finding.class)
                .list();
    }

    /** Everything of one site. */
    public List<Finding> of(String number, int site) {
        return of(number).stream().filter(one -> one.site() == site).toList();
    }

    /** What this person's browser sent under this id, or empty. */
    Optional<Finding> sent(String person, String client) {
        return jdbc.sql("select * from finding where recorded_by = ? and client = ?")
                .params(person, client)
                .query(Finding.class)
                .optional();
    }

    /** One of a matter, or empty. */
    Optional<Finding> find(String number, long id) {
        return of(number).stream().filter(one -> one.id() == id).findFirst();
    }

    long add(Finding it) {
        return jdbc.sql("""
                        insert into finding (number, site, client, found_on, spot, article, words, severity, passed_to,
                            recorded_by, recorded_name, recorded_at)
                        values (:number, :site, :client, :foundOn, :spot, :article, :words, :severity, :passedTo,
                            :recordedBy, :recordedName, :recordedAt) returning id""").paramSource(it).query(Long.class).single();
    }

    /** Those that have to be mended, in the order in which reports number them. */
    public List<Finding> problems(String number) {
        return of(number).stream().filter(Finding::problem).toList();
    }

    /** It is mended under this opinion, by id, or under none. */
    public void mendedUnder(long id, Long opinion) {
        jdbc.sql("update finding set opinion = ? where id = ?")
                .params(opinion, id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from finding where id = ?").param(id).update();
    }
}
