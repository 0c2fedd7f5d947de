package jianyi.deputy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of all congresses. */
@Repository
public class Sessions {

    private static final String SELECT =
            "select id, body, term, ordinal, opens, closes from congress_session where %s order by opens desc, closes desc";

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Sessions(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
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
    @Transactional
    public void save(Session session) {
        Session before = find(session.id()).orElse(null);
        if (!session.equals(before)) {
            trail.add(Act.rules((before == null ? "登记会议“" : "修改会议“") + session.name() + "”（" + session.body() + "）")
                    .changed(before == null ? null : days(before), days(session)));
        }
        jdbc.sql("""
                        insert into congress_session (id, body, term, ordinal, opens, closes)
                        values (:id, :body, :term, :ordinal, :opens, :closes)
                        on conflict (id) do update set opens = excluded.opens, closes = excluded.closes""").paramSource(session).update();
    }

    private static String days(Session session) {
        return session.opens() + " 至 " + session.closes();
    }
}
