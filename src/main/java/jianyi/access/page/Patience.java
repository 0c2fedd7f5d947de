package jianyi.access.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * How long an answer of the database is waited for: whoever waits at a browser learns within seconds that it hangs, while what runs by
 * itself may wait the minute of {@code socketTimeout}. The pool puts the longer time back when a connection returns.
 */
final class Patience extends DelegatingDataSource {

    /** Five seconds for the database and one for the rest of the six until somebody reads that it is away. */
    static final Duration AT_A_BROWSER = Duration.ofSeconds(5);

    private static final ThreadLocal<Boolean> WAITED_FOR = ThreadLocal.withInitial(() -> false);

    private final int millis;

    Patience(DataSource database, Duration atABrowser) {
        super(database);
        this.millis = (int) atABrowser.toMillis();
    }

    /** Somebody waits for what this thread does, or does no longer. */
    static void somebodyWaits(boolean waits) {
        if (waits) {
            WAITED_FOR.set(true);
        } else {
            WAITED_FOR.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        if (WAITED_FOR.get()) {
            connection.setNetworkTimeout(Runnable::run, millis);
        }
        return connection;
    }
}
