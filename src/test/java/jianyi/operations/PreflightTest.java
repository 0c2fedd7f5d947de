package jianyi.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyi.TestDatabase;
import jianyi.embedded.StartRefused;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that would not do is refused in two lines, before anything in it is changed. */
class PreflightTest {

    @Test
    void aDatabaseThatKnowsNoChineseLettersIsRefused() {
        refused(TestDatabase.bare("template template0 encoding 'UTF8' locale 'C'"), "区域设置", "C.UTF-8");
        refused(TestDatabase.bare("template template0 encoding 'SQL_ASCII' locale 'C'"), "编码", "UTF8");
    }

    @Test
    void aUserWhoMayMakeNoTablesIsRefused() {
        var database = TestDatabase.bare("");
        JdbcClient.create(database).sql("create role passer_by login").update();
        database.setUser("passer_by");
        refused(database, "不能在这个数据库里建表", "owner");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidPlainly() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nothing");
        assertThatThrownBy(() -> Preflight.check(flyway(nowhere), nowhere, () -> {}))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("连接不上数据库");
    }

    @Test
    void aWorkingUserWhoCannotComeInIsRefusedBeforeTheOwnerMakesTables() {
        var database = TestDatabase.bare("");
        var stranger = new PGSimpleDataSource();
        stranger.setUrl(database.getUrl());
        stranger.setUser("nobody_of_this_name");
        assertThatThrownBy(() -> Preflight.check(flyway(database), stranger, () -> {}))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("连接不上数据库")
                .hasMessageContaining("nobody_of_this_name");
        assertThat(JdbcClient.create(database)
                        .sql("select to_regnamespace('jianyi') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anOldReleaseDoesNotStartOnANewerOnesDatabase() {
        var database = TestDatabase.bare("");
        flyway(database).baseline();
        JdbcClient.create(database).sql("""
                        insert into jianyi.flyway_schema_history
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        values (99, '9999', 'later', 'SQL', 'V9999__later.sql', 'later', 1, true)""").update();
        assertThatThrownBy(() -> Preflight.check(flyway(database), database, () -> {}))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("更新的版本");
    }

    @Test
    void tablesMayTakeLongerToChangeThanAConnectionAtWorkWaits(@TempDir Path migrations) throws IOException {
        Files.writeString(migrations.resolve("V1__long.sql"), "select pg_sleep(1.5)");
        var database = TestDatabase.bare("");
        database.setSocketTimeout(1);
        var flyway = Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + migrations)
                .load();
        assertThat(Preflight.unhurried(flyway).migrate().migrationsExecuted).isOne();
    }

    @Test
    void theFirstAdministratorsAreAskedForBeforeThereAreTablesAndNotAfterwards() {
        var database = TestDatabase.bare("");
        assertThatThrownBy(() -> Preflight.check(flyway(database), database, () -> {
                    throw new IllegalStateException("no password");
                }))
                .hasMessage("no password");
        flyway(database).baseline();
        assertThatCode(() -> Preflight.check(flyway(database), database, () -> {
                    throw new IllegalStateException("no password");
                }))
                .doesNotThrowAnyException();
    }

    private static void refused(PGSimpleDataSource database, String chinese, String english) {
        assertThatThrownBy(() -> Preflight.check(flyway(database), database, () -> {}))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(chinese)
                .hasMessageContaining(english);
        assertThat(JdbcClient.create(database)
                        .sql("select to_regnamespace('jianyi') is null")
                        .query(Boolean.class)
                        .single())
                .as("nothing was changed")
                .isTrue();
    }

    private static Flyway flyway(PGSimpleDataSource database) {
        return Flyway.configure().dataSource(database).schemas("jianyi").load();
    }
}
