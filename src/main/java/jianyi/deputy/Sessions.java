package jianyi.deputy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of all congresses. */
@Repository
public class Sessions {

    private static final String SELECT =
            "select id, body, term, ordinal, opens, closes from congress_session where %s order by opens desc, closes desc";

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The session of a body that is open on this day, first and last day included, or empty between sessions; of two on
     * one day the one that closes later.
     */
    public Optional<Session> open(String body, LocalDate today) {
        return jdbc.sql(SELECT.formatted("body = :body and :today between opens and closes") + " limit 1")
                .param("body", body)
                .param("today", today)
                .query(Session.class)
                .optional();
    }

    /** The session of this id, or empty. */
    public Optional<Session> find(String id) {
        return jdbc.sql(SELECT.formatted("id = ?"))
                .param(id)
                .query(Session.class)
                .optional();
    }

    /** The sessions of a body, latest first. */
    public List<Session> of(String body) {
        return jdbc.sql(SELECT.formatted("body = ?"))
                .param(body)
                .query(Session.class)
                .list();
    }

    /** Enters a session or moves its days. */
    public void save(Session session) {
        jdbc.sql("""
                        insert into congress_session (id, body, term, ordinal, opens, closes)
                        values (:id, :body, :term, :ordinal, :opens, :closes)
                        on conflict (id) do update set opens = excluded.opens, closes = excluded.closes""").paramSource(session).update();
    }
}
