package jianyi.access.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from the database which session was changed or ended, by whichever node (triggers of V40). Holds one connection; while it has
 * none, nothing is remembered.
 */
@Component
class SessionNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SessionNews.class);
    private static final int LISTENED_MILLIS = 1_000;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DataSource database;
    private final SeenSessions seen;
    private volatile Thread listener;

    SessionNews(DataSource database, SeenSessions seen) {
        this.database = database;
        this.seen = seen;
    }

    @Override
    public synchronized void start() {
        listener = new Thread(this::work, "session-news");
        listener.setDaemon(true);
        listener.start();
    }

    private boolean wanted() {
        return Thread.currentThread() == listener;
    }

    private void work() {
        while (wanted()) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.debug("No news of sessions; each request reads its own", e);
                pause();
            } finally {
                seen.hears(false);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen jianyi_session");
            seen.hears(true);
            while (wanted()) {
                for (var change : connection.unwrap(PGConnection.class).getNotifications(LISTENED_MILLIS)) {
                    seen.forget(change.getParameter());
                }
            }
            statement.execute("unlisten jianyi_session");
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread stopping = listener;
        listener = null;
        try {
            stopping.join(2L * LISTENED_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
