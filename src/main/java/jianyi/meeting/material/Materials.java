package jianyi.meeting.material;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers for meetings, files of their cases, and who has opened them. */
@Repository
public class Materials {

    private final JdbcClient jdbc;
    private final Clock clock;

    Materials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who has or has not opened every paper of a meeting, by name. */
    public record Reader(String name, int opened) {}

    /** A meeting's papers in the order they came. */
    public List<Material> of(String number, String reader) {
        return jdbc.sql("""
                        select p.id, p.name, p.size, p.uploaded_at as added_at,
                            exists (select from paper_reading r where r.paper = p.id and r.person = :reader) as read,
                            (select count(*)::int from paper_reading r join participant t on t.person = r.person and t.number = p.number
                             where r.paper = p.id) as readers
                        from case_file p where p.number = :number and p.removed_at is null order by p.id""")
                .param("number", number)
                .param("reader", reader)
                .query(Material.class)
                .list();
    }

    /** How many of a meeting's papers each of those called has opened. */
    public List<Reader> readers(String number) {
        return jdbc.sql("""
                        select t.name, (select count(*)::int from paper_reading r join case_file p on p.id = r.paper
                            where p.number = t.number and p.removed_at is null and r.person = t.person) as opened
                        from participant t where t.number = ? and not t.suspended order by opened, length(t.person), t.person""").param(number).query(Reader.class).list();
    }

    void opened(long id, String person) {
        jdbc.sql("insert into paper_reading values (?, ?, ?) on conflict do nothing")
                .params(id, person, OffsetDateTime.now(clock))
                .update();
    }
}
