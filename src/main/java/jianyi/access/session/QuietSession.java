package jianyi.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A session as it was read last, to look at without the database; the first change fetches the one that is kept there. That it was used
 * again counts as a change only after a minute.
 */
final class QuietSession implements Session {

    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final Session seen;
    private final Function<String, Session> fetch;
    private Session kept;

    private QuietSession(Session seen, Session kept, Function<String, Session> fetch) {
        this.seen = seen;
        this.kept = kept;
        this.fetch = fetch;
    }

    /** One that is not in the database yet. */
    static QuietSession fresh(Session kept) {
        return new QuietSession(kept, kept, id -> kept);
    }

    /** @param fetch reads the kept one by its id; null where it is gone */
    static QuietSession remembered(MapSession seen, Function<String, Session> fetch) {
        return new QuietSession(seen, null, fetch);
    }

    /** The one to save; empty when nothing changed, or when the session was ended meanwhile. */
    Optional<Session> changed() {
        return Optional.ofNullable(kept).filter(session -> !(session instanceof MapSession));
    }

    private Session now() {
        return kept == null ? seen : kept;
    }

    private Session change() {
        if (kept == null) {
            kept = Optional.ofNullable(fetch.apply(seen.getId())).orElseGet(() -> new MapSession(seen));
        }
        return kept;
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (now.isAfter(getLastAccessedTime().plus(EXACT_TO))) {
            change().setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return now().getLastAccessedTime();
    }

    @Override
    public String getId() {
        return now().getId();
    }

    @Override
    public String changeSessionId() {
        return change().changeSessionId();
    }

    @Override
    public <T> T getAttribute(String name) {
        return now().getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return now().getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        change().setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        change().removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return now().getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        change().setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return now().getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return now().isExpired();
    }
}
