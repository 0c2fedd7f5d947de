package jianyi.access.session;

import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions open on all nodes. */
@Component
public class OpenSessions {

    private final JdbcIndexedSessionRepository sessions;
    private final QuietSessions remembered;

    OpenSessions(JdbcIndexedSessionRepository sessions, QuietSessions remembered) {
        this.sessions = sessions;
        this.remembered = remembered;
    }

    /** How many a person has open. */
    public int count(String person) {
        return sessions.findByPrincipalName(person).size();
    }

    /** Signs a person out everywhere: at once on this node, on others as soon as they hear of it. */
    public void endAll(String person) {
        sessions.findByPrincipalName(person).keySet().forEach(remembered::deleteById);
    }
}
