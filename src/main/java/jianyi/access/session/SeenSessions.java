package jianyi.access.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.session.MapSession;
import org.springframework.stereotype.Component;

/**
 * What this node read of sessions within the last five seconds, so that the twenty calls behind one click read one session once. It
 * remembers only while it hears of every change in the database ({@link SessionNews}): a sign-out anywhere holds everywhere.
 */
@Component
class SeenSessions {

    private static final long KEPT_NANOS = 5_000_000_000L;
    private static final int MOST = 10_000;

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean hearing;

    private record Seen(MapSession session, long readAt) {}

    /** The session of this id, from memory or by {@code reading}; empty where there is none. */
    Optional<MapSession> find(String id, Supplier<MapSession> reading) {
        var known = seen.get(id);
        if (known != null
                && System.nanoTime() - known.readAt() < KEPT_NANOS
                && !known.session().isExpired()) {
            return Optional.of(known.session());
        }
        long before = changes.get();
        var read = Optional.ofNullable(reading.get());
        read.ifPresent(session -> remember(new Seen(session, System.nanoTime()), before));
        return read;
    }

    /** What changed while it was read may have been read as it was before. */
    private void remember(Seen read, long before) {
        if (seen.size() >= MOST) {
            seen.clear();
        }
        if (hearing) {
            seen.put(read.session().getId(), read);
        }
        if (changes.get() != before) {
            seen.remove(read.session().getId());
        }
    }

    void forget(String id) {
        changes.incrementAndGet();
        seen.remove(id);
    }

    /** From now on every change is heard of, or none is. */
    void hears(boolean every) {
        hearing = every;
        changes.incrementAndGet();
        seen.clear();
    }
}
