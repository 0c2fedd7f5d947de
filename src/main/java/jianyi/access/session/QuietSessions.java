package jianyi.access.session;

import java.util.regex.Pattern;
import jianyi.flow.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions in the database, without a write for every request: when a session was last used is noted at most once a minute,
 * exact enough for minutes of idling. Nor is there a read for every request: see {@link SeenSessions}.
 */
@Component
@Primary
class QuietSessions implements SessionRepository<QuietSession> {

    private static final Logger LOG = LoggerFactory.getLogger(QuietSessions.class);

    /** As the store makes them; a cookie may say anything else, which the database need not be asked about. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SessionRepository<Session> kept;
    private final SeenSessions seen;
    private final Stay stay;

    @SuppressWarnings("unchecked")
    QuietSessions(JdbcIndexedSessionRepository kept, SeenSessions seen, Stay stay) {
        this.kept = (SessionRepository<Session>) (SessionRepository<?>) kept;
        this.seen = seen;
        this.stay = stay;
    }

    @Override
    public QuietSession createSession() {
        var session = kept.createSession();
        session.setMaxInactiveInterval(stay.idle());
        return QuietSession.fresh(session);
    }

    @Override
    public void save(QuietSession session) {
        session.changed().ifPresent(this::keep);
    }

    private void keep(Session changed) {
        try {
            kept.save(changed);
        } catch (RuntimeException e) {
            if (!Outage.behind(e)) {
                throw e;
            }
            // The answer is being sent already and says that the database is away; throwing here would cut it off.
            LOG.warn("A session could not be kept: {}", e.getMessage());
        }
        seen.forget(changed.getId());
    }

    @Override
    public QuietSession findById(String id) {
        if (!ID.matcher(id).matches()) {
            return null;
        }
        return seen.find(id, () -> read(id))
                .map(session -> QuietSession.remembered(session, kept::findById))
                .orElse(null);
    }

    private MapSession read(String id) {
        try {
            var found = kept.findById(id);
            return found == null ? null : new MapSession(found);
        } catch (ConversionFailedException e) {
            LOG.info("A session of a release before is over: {}", e.getMessage());
            kept.deleteById(id);
            return null;
        }
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
        seen.forget(id);
    }
}
