package jianyi.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jianyi.office.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for people's next morning, written in the transaction of the act it reports and told once. */
@Repository
public class MorningNews {

    private final JdbcClient jdbc;
    private final Clock clock;

    MorningNews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Person to, Notice notice) {
        jdbc.sql("""
                        insert into news (person, name, template, case_number, ring_office, subject, sentence, path, task, written)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        to.id(),
                        PlainWords.line(to.name()),
                        notice.template(),
                        notice.caseNumber(),
                        notice.ringOffice(),
                        notice.subject(),
                        notice.sentence(),
                        notice.path(),
                        notice.task(),
                        now())
                .update();
    }

    /** Everything that waits, the oldest first. */
    public List<LaterNews> waiting() {
        return jdbc.sql("""
                        select id, person, case_number, ring_office, subject, sentence, path
                        from news where settled is null order by id""").query(LaterNews.class).list();
    }

    /** Takes these for a mail that is written now. @return the ids of those no other node was faster with */
    public Set<Long> take(Collection<Long> ids) {
        return jdbc.sql("update news set settled = ? where id = any (?) and settled is null returning id")
                .params(now(), ids.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
