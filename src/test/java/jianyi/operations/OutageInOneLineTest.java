package jianyi.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

@ExtendWith(OutputCaptureExtension.class)
class OutageInOneLineTest {

    private final OutageInOneLine outage = new OutageInOneLine();

    @AfterEach
    void asBefore() {
        outage.destroy();
    }

    @Test
    void whateverFailsWhileTheDatabaseIsAwayIsOneLineWithoutATrace(CapturedOutput written) {
        var away = new CannotGetJdbcConnectionException("Failed to obtain JDBC Connection");
        for (int i = 0; i < 50; i++) {
            LoggerFactory.getLogger("org.camunda.bpm.engine.jobexecutor")
                    .error("ENGINE-14019 Exception during job acquisition", away);
            LoggerFactory.getLogger("jianyi.flow.EveryMinute")
                    .warn("{} failed; it is tried again", "calendar", new IllegalStateException(away));
        }
        assertThat(written.getAll().lines().filter(line -> line.contains("The database does not answer")))
                .hasSize(1);
        assertThat(written.getAll()).doesNotContain("\tat ").doesNotContain("ENGINE-14019");
    }

    @Test
    void aDiskWithoutRoomIsAnOutageAndAWrongStatementIsNone(CapturedOutput written) {
        var log = LoggerFactory.getLogger("jianyi.case");
        log.error("not written", new SQLException("could not extend file: No space left on device", "53100"));
        log.error("a fault of ours", new SQLException("relation does not exist", "42P01"));
        assertThat(written.getAll())
                .contains("a fault of ours", "relation does not exist", "\tat ")
                .doesNotContain("not written");
    }
}
