package jianyi.flow;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Recognises that the database has gone away, however deep the failure is wrapped. */
public final class Outage {

    /** What the pool says of a connection it has closed because it was lost. */
    private static final String THROWN_AWAY = "Connection is closed";

    private Outage() {}

    /** Whether the failure means that the database does not answer, rather than that something is wrong with what was asked. */
    public static boolean behind(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof CannotCreateTransactionException
                    || t instanceof CannotGetJdbcConnectionException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof TransactionSystemException end && behind(end.getApplicationException())
                    || t instanceof SQLException sql && connectionLost(sql)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Class 08 is a connection exception, 53 a disk, memory or connections used up, 57P the server shutting down or starting. Whoever would
     * end a transaction on a connection that the pool has thrown away meanwhile hears of it without any class.
     */
    private static boolean connectionLost(SQLException thrown) {
        var state = thrown.getSQLState();
        return state == null
                ? THROWN_AWAY.equals(thrown.getMessage())
                : state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
