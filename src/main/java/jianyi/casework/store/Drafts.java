package jianyi.casework.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The drafts' table: one for each person and key, a task's id or {@link #NEW}. */
@Repository
class Drafts {

    /** The submission page's key. */
    static final String NEW = "new";

    private static final int KEPT_DAYS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** This person's draft, unless it has been left alone for thirty days. */
    Optional<Draft> find(String person, String key) {
        return jdbc.sql("select fields, saved_at from draft where person = ? and key = ? and saved_at > ?")
                .params(person, key, oldest())
                .query(Draft.class)
                .optional();
    }

    /** Keeps a draft in place of the one before, and throws away everybody's that are too old. @return when */
    @Transactional
    OffsetDateTime save(String person, String key, String fields) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into draft (person, key, fields, saved_at) values (?, ?, ?, ?)
                        on conflict (person, key) do update set fields = excluded.fields, saved_at = excluded.saved_at""").params(person, key, fields, now).update();
        jdbc.sql("delete from draft where saved_at < ?").param(oldest()).update();
        return now;
    }

    void forget(String person, String key) {
        jdbc.sql("delete from draft where person = ? and key = ?")
                .params(person, key)
                .update();
    }

    /** Forgets everybody's draft for a task that is done. */
    void forgetAll(String task) {
        jdbc.sql("delete from draft where key = ?").param(task).update();
    }

    @EventListener
    void handedIn(HandedIn suggestion) {
        forget(suggestion.person(), NEW);
    }

    private OffsetDateTime oldest() {
        return OffsetDateTime.now(clock).minusDays(KEPT_DAYS);
    }
}
