package jianyi.casework.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import jianyi.flow.Started;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The drafts' table: one for each person and key: a task's id, a start form's name or {@link #NEW}. */
@Repository
class Drafts {

    /** The submission page's key. */
    static final String NEW = "new";

    private static final String START = "-start";
    private static final int KEPT_DAYS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the key is that of a form a process is started with, and not a task's id. */
    static boolean ofStart(String key) {
        return key.endsWith(START);
    }

    /** The process such a form starts. */
    static String process(String key) {
        return key.substring(0, key.length() - START.length());
    }

    /** This person's draft, unless it has been left alone for thirty days. */
    Optional<Draft> find(String person, String key) {
        return jdbc.sql(
                        "select fields, saved_at from draft where person = ? and key = ? and saved_at > ? and fields <> '{}'")
                .params(person, key, oldest())
                .query(Draft.class)
                .optional();
    }

    /**
     * Lays what has changed over the draft there is, and throws away everybody's that are too old. The row is there before it is read,
     * so that of two windows that keep something at once the second waits for the first.
     *
     * @return when
     */
    @Transactional
    OffsetDateTime save(String person, String key, TypedDraft typed) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from draft where saved_at < ?").param(oldest()).update();
        jdbc.sql("insert into draft (person, key, fields, saved_at) values (?, ?, '{}', ?) on conflict do nothing")
                .params(person, key, now)
                .update();
        var kept = jdbc.sql("select fields from draft where person = ? and key = ? for update")
                .params(person, key)
                .query(String.class)
                .optional()
                .orElse("{}");
        jdbc.sql("""
                        insert into draft (person, key, fields, saved_at) values (?, ?, ?, ?)
                        on conflict (person, key) do update set fields = excluded.fields, saved_at = excluded.saved_at""").params(person, key, typed.over(kept), now).update();
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

    /** In the start's own transaction: what is refused after all is still there. */
    @EventListener
    void started(Started process) {
        forget(process.person(), process.form());
    }

    private OffsetDateTime oldest() {
        return OffsetDateTime.now(clock).minusDays(KEPT_DAYS);
    }
}
