package jianyi.meeting;

import java.util.Optional;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import org.springframework.stereotype.Component;

/** Sessions of a term are held one after the other; two that are missed end a mandate, so none may be skipped unnoticed (代表法 第六十二条). */
@Component
public class SessionOrder {

    private final Sessions sessions;
    private final Meetings meetings;

    SessionOrder(Sessions sessions, Meetings meetings) {
        this.sessions = sessions;
        this.meetings = meetings;
    }

    /** The session that should have been held before this one, in words; empty when it is its turn, or nothing is known of its term. */
    public Optional<String> skipped(Meeting it) {
        if (it.term() == null || it.ordinal() == 1 || !known(it)) {
            return Optional.empty();
        }
        var before = Session.of(it.body(), it.term(), it.ordinal() - 1, it.opens(), it.opens());
        return sessions.find(before.id()).isPresent() ? Optional.empty() : Optional.of(before.name() + "还没有召开");
    }

    private boolean known(Meeting it) {
        return sessions.of(it.body()).stream()
                        .anyMatch(held -> held.term() == it.term() && held.ordinal() < it.ordinal())
                || meetings.has(it.body(), it.term(), it.ordinal() - 1);
    }
}
