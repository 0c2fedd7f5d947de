package jianyi.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** People are told to come back later only when the database is really away, and read what else is wrong as a fault. */
class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "53300", "57P01"})
    void aTransactionThatEndsWithItsConnectionIsAnOutage(String state) {
        assertThat(Outage.behind(notEnded(new SQLException("I/O error", state))))
                .isTrue();
    }

    @Test
    void soIsOneWhoseConnectionThePoolHasThrownAwayMeanwhile() {
        assertThat(Outage.behind(notEnded(new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void soIsOneThatCannotBeRolledBackAfterTheConnectionWasLost() {
        var end = notEnded(new SQLException("nothing to be rolled back"));
        end.initApplicationException(new IllegalStateException(new SQLException("I/O error", "08006")));

        assertThat(Outage.behind(new RuntimeException(end))).isTrue();
    }

    @Test
    void noneCanBegin() {
        assertThat(Outage.behind(new CannotCreateTransactionException("no connection")))
                .isTrue();
    }

    @Test
    void aTransactionThatCannotEndForAnotherReasonIsNoOutage() {
        assertThat(Outage.behind(notEnded(new SQLException("constraint", "23505"))))
                .isFalse();
        assertThat(Outage.behind(notEnded(new SQLException("no state at all")))).isFalse();
        assertThat(Outage.behind(new TransactionSystemException("rolled back by somebody")))
                .isFalse();
    }

    private static TransactionSystemException notEnded(SQLException why) {
        return new TransactionSystemException("Could not commit JDBC transaction", why);
    }
}
