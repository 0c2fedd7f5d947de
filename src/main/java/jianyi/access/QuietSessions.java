package jianyi.access;

import jianyi.flow.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions in the database, without a write for every request: when a session was last used is noted at most once a minute,
 * exact enough for fifteen minutes' idling, and saves one commit per call of Tasklist's.
 */
@Component
@Primary
class QuietSessions implements SessionRepository<QuietSession> {

    private static final Logger LOG = LoggerFactory.getLogger(QuietSessions.class);

    private final SessionRepository<Session> kept;

    @SuppressWarnings("unchecked")
    QuietSessions(JdbcIndexedSessionRepository kept) {
        this.kept = (SessionRepository<Session>) (SessionRepository<?>) kept;
    }

    @Override
    public QuietSession createSession() {
        return new QuietSession(kept.createSession());
    }

    @Override
    public void save(QuietSession session) {
        try {
            kept.save(session.kept());
        } catch (RuntimeException e) {
            if (!Outage.behind(e)) {
                throw e;
            }
            // The answer is being sent already and says that the database is away; throwing here would cut it off.
            LOG.warn("A session could not be kept: {}", e.getMessage());
        }
    }

    @Override
    public QuietSession findById(String id) {
        var found = kept.findById(id);
        return found == null ? null : new QuietSession(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }
}
