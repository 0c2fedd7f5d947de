package jianyi.access;

import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions open on all nodes. */
@Component
public class OpenSessions {

    private final JdbcIndexedSessionRepository sessions;

    OpenSessions(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    /** How many a person has open. */
    public int count(String person) {
        return sessions.findByPrincipalName(person).size();
    }

    /** Signs a person out everywhere. */
    public void endAll(String person) {
        sessions.findByPrincipalName(person).keySet().forEach(sessions::deleteById);
    }
}
