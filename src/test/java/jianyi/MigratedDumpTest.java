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

    /** Not only what the product changes: also what is put right by hand, or restored table by table. */
    @Test
    void aTriggerFindsOurTablesWhereverTheSessionLooks() throws SQLException, IOException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path = pg_catalog");
            assertThat(statement.executeUpdate("update jianyi.suggestion set title = title || '。', state = state"))
                    .isPositive();
            var lost = statement.executeQuery("""
                    select string_agg(p.proname, ' ') from pg_proc p join pg_language l on l.oid = p.prolang
                    where p.pronamespace = 'jianyi'::regnamespace and l.lanname = 'plpgsql' and p.proconfig is null""");
            lost.next();
            assertThat(lost.getString(1)).isNull();
            connection.rollback();
        }
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
