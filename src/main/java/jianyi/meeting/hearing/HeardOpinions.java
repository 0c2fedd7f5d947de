package jianyi.meeting.hearing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was collected before a report is heard. Callers that write hold the lock on the meeting's row. */
@Repository
public class HeardOpinions {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeardOpinions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those on an item, in the order they came. */
    public List<HeardOpinion> of(long item) {
        return jdbc.sql("select * from heard_opinion where item = ? order by id")
                .param(item)
                .query(HeardOpinion.class)
                .list();
    }

    Optional<HeardOpinion> find(long item, long id) {
        return of(item).stream().filter(one -> one.id() == id).findFirst();
    }

    void add(long item, String source, String words, String person) {
        jdbc.sql("insert into heard_opinion (item, source, words, added_by, added_at) values (?, ?, ?, ?, ?)")
                .params(item, source, words, person, OffsetDateTime.now(clock))
                .update();
    }

    void answer(HeardOpinion one, String answer) {
        jdbc.sql("update heard_opinion set answer = ?, answered_at = ? where id = ?")
                .params(answer, OffsetDateTime.now(clock), one.id())
                .update();
    }
}
