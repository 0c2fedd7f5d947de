package jianyi.meeting.outcome;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of resolutions. Callers that write hold the lock on the meeting's row. */
@Repository
public class Resolutions {

    private final JdbcClient jdbc;

    Resolutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** One of any meeting. */
    public Resolution get(long id) {
        return jdbc.sql("select * from resolution where id = ?")
                .param(id)
                .query(Resolution.class)
                .single();
    }
}
