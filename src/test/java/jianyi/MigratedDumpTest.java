package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A database of the release before goes through the newest migrations, and every case says what it said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigratedDumpTest {

    private DataSource database;

    @BeforeAll
    void theDatabaseOfTheReleaseBeforeIsMigrated() throws SQLException, IOException {
        database = ReleaseDump.restored();
        ReleaseDump.migrations(database).load().migrate();
    }

    @Test
    void everyCaseOfTheReleaseBeforeSaysWhatItSaid() throws SQLException, IOException {
        assertThat(differences()).isEmpty();
    }

    @Test
    void aChangedWordAndALostRowAreSeen() throws SQLException, IOException {
        assertThat(differences("update reply set text = text || '。'"))
                .anyMatch(line -> line.startsWith("reply ") && line.contains(" text: "));
        assertThat(differences("delete from urging"))
                .anyMatch(line -> line.startsWith("urging ") && line.endsWith(" before, 0 after"));
    }

    /** Between what was recorded and what the database says once this is done to it, which is then undone. */
    private List<String> differences(String... done) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : done) {
                statement.execute(sql);
            }
            var differences = DumpFacts.differences(DumpFacts.recorded(ReleaseDump.FACTS), DumpFacts.of(connection));
            connection.rollback();
            return differences;
        }
    }
}
