package jianyi.meeting.material;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of papers for meetings and of who has opened them. */
@Repository
public class Materials {

    private final JdbcClient jdbc;
    private final Clock clock;

    Materials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A paper to be handed out. */
    record Content(String name, String type, byte[] content) {}

    /** Who has or has not opened every paper of a meeting, by name. */
    public record Reader(String name, int opened) {}

    /** A meeting's papers in the order they came. */
    public List<Material> of(String number, String reader) {
        return jdbc.sql("""
                        select p.id, p.name, length(p.content)::bigint as size, p.added_at,
                            exists (select from paper_reading r where r.paper = p.id and r.person = :reader) as read,
                            (select count(*)::int from paper_reading r join participant t on t.person = r.person and t.number = p.number
                             where r.paper = p.id) as readers
                        from meeting_paper p where p.number = :number order by p.id""")
                .param("number", number)
                .param("reader", reader)
                .query(Material.class)
                .list();
    }

    /** How many of a meeting's papers each of those called has opened. */
    public List<Reader> readers(String number) {
        return jdbc.sql("""
                        select t.name, (select count(*)::int from paper_reading r join meeting_paper p on p.id = r.paper
                            where p.number = t.number and r.person = t.person) as opened
                        from participant t where t.number = ? and not t.suspended order by opened, length(t.person), t.person""").param(number).query(Reader.class).list();
    }

    Optional<Content> content(String number, long id) {
        return jdbc.sql("select name, type, content from meeting_paper where number = ? and id = ?")
                .params(number, id)
                .query(Content.class)
                .optional();
    }

    void add(String number, Content paper, String person) {
        jdbc.sql(
                        "insert into meeting_paper (number, name, type, content, added_by, added_at) values (?, ?, ?, ?, ?, ?)")
                .params(number, paper.name(), paper.type(), paper.content(), person, OffsetDateTime.now(clock))
                .update();
    }

    int remove(String number, long id) {
        return jdbc.sql("delete from meeting_paper where number = ? and id = ?")
                .params(number, id)
                .update();
    }

    void opened(long id, String person) {
        jdbc.sql("insert into paper_reading values (?, ?, ?) on conflict do nothing")
                .params(id, person, OffsetDateTime.now(clock))
                .update();
    }
}
