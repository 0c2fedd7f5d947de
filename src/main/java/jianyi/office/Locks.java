package jianyi.office;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names that wrong passwords have locked. Five wrong ones in a row lock a name for half an hour, the next five for twice as long,
 * a day at most; every lock ends by itself (等保 2.0, GB/T 22239 8.1.4.1 b). Tries while a lock holds neither count nor lengthen it.
 */
@Repository
public class Locks {

    private static final int TRIES = 5;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration first;

    Locks(JdbcClient jdbc, Clock clock, @Value("${jianyi.lock-minutes:30}") long minutes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.first = Duration.ofMinutes(minutes);
    }

    /** A locked name, until when. */
    public record Locked(String name, Instant until) {}

    /** Until when this name is locked; empty when it is not. */
    public Optional<Instant> until(String name) {
        return jdbc.sql("select until from account_lock where name = :name and until > :now")
                .param("name", name)
                .param("now", now())
                .query((row, index) -> row.getTimestamp("until").toInstant())
                .optional();
    }

    /**
     * Counts a wrong password.
     *
     * @param spared whether the name is never locked, only counted
     * @return whether the name is locked now
     */
    @Transactional
    public boolean wrong(String name, boolean spared) {
        jdbc.sql("insert into account_lock (name, tried_at) values (:name, :now) on conflict (name) do nothing")
                .param("name", name)
                .param("now", now())
                .update();
        var count = jdbc.sql("select * from account_lock where name = :name for update")
                .param("name", name)
                .query((row, index) -> new Count(
                        row.getInt("tries"),
                        row.getInt("locks"),
                        row.getTimestamp("tried_at").toInstant(),
                        row.getTimestamp("until")))
                .single();
        var next = count.afterAnother(clock.instant(), first, spared);
        jdbc.sql("update account_lock set tries = ?, locks = ?, tried_at = ?, until = ? where name = ?")
                .params(next.tries(), next.locks(), now(), next.until(), name)
                .update();
        return next.holds(clock.instant());
    }

    /** The right password: what was counted is forgotten, a lock ends. */
    public void right(String name) {
        jdbc.sql("delete from account_lock where name = ?").param(name).update();
    }

    /** Ends a lock before its time. @return false when there was none */
    public boolean lift(String name) {
        return jdbc.sql("delete from account_lock where name = ? and until > ?")
                        .params(name, now())
                        .update()
                > 0;
    }

    /** All names of accounts that are locked now, those that end last first. */
    public List<Locked> all() {
        return jdbc.sql(
                        "select name, until from account_lock where until > ? and name not like '?%' order by until desc, name")
                .param(now())
                .query((row, index) -> new Locked(
                        row.getString("name"), row.getTimestamp("until").toInstant()))
                .list();
    }

    /** Those of these names that are locked now. */
    Set<String> among(Collection<String> names) {
        return names.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select name from account_lock where name in (:names) and until > :now")
                        .param("names", names)
                        .param("now", now())
                        .query(String.class)
                        .list());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private record Count(int tries, int locks, Instant triedAt, Timestamp until) {

        Count afterAnother(Instant now, Duration first, boolean spared) {
            if (holds(now)) {
                return this;
            }
            boolean forgotten = triedAt.isBefore(now.minus(LONGEST));
            int tried = (forgotten ? 0 : tries) + 1;
            int locked = forgotten ? 0 : locks;
            if (tried < TRIES || spared) {
                return new Count(tried, locked, now, null);
            }
            var wait = first.multipliedBy(1L << Math.min(locked, MOST_DOUBLINGS));
            var ends = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
            return new Count(0, locked + 1, now, Timestamp.from(ends));
        }

        boolean holds(Instant now) {
            return until != null && until.toInstant().isAfter(now);
        }
    }
}
