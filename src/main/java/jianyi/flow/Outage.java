package jianyi.flow;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Recognises that the database has gone away, however deep the failure is wrapped. */
public final class Outage {

    private Outage() {}

    /** Whether the failure means that the database does not answer, rather than that something is wrong with what was asked. */
    public static boolean behind(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof CannotCreateTransactionException
                    || t instanceof CannotGetJdbcConnectionException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof TransactionSystemException
                    || t instanceof SQLException sql && connectionLost(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 is a connection exception, 53 a disk, memory or connections used up, 57P the server shutting down or starting. */
    private static boolean connectionLost(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
