package jianyi.suggestion.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.task.DeputyRequest.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What deputies have asked for, and what came of it. Callers hold the lock on the suggestion's row. */
@Repository
public class DeputyRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeputyRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a new one. */
    public void add(Suggestion suggestion, Kind kind, String reason, String person, String enteredFrom) {
        jdbc.sql("""
                        insert into deputy_request (number, kind, round, reason, asked_by, asked_at, entered_from)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(suggestion.number(), kind.name(), suggestion.round(), reason, person, now(), enteredFrom)
                .update();
    }

    /** Every one of a case, oldest first. */
    public List<DeputyRequest> of(String number) {
        return jdbc.sql("select * from deputy_request where number = ? order by id")
                .param(number)
                .query(DeputyRequest.class)
                .list();
    }

    /** The last one of this kind, open or settled. */
    public Optional<DeputyRequest> latest(String number, Kind kind) {
        return of(number).stream().filter(one -> one.kind() == kind).reduce((first, last) -> last);
    }

    /** The one of this kind nobody has decided on yet. */
    public Optional<DeputyRequest> open(String number, Kind kind) {
        return latest(number, kind).filter(DeputyRequest::open);
    }

    /** What came of it. */
    public void settle(DeputyRequest request, boolean granted, String person, String remark) {
        jdbc.sql("update deputy_request set settled_at = ?, settled_by = ?, granted = ?, remark = ? where id = ?")
                .params(now(), person, granted, remark, request.id())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
