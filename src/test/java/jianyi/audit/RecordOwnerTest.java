package jianyi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import jianyi.WholeProduct;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where another database user owns the tables, the application's own can work, and of the record it can only add to it. */
@WholeProduct
class RecordOwnerTest {

    private static final String SECRET = "own-2026";

    HikariDataSource database;

    @Autowired
    void thePoolItself(DataSource product) throws SQLException {
        database = product.unwrap(HikariDataSource.class);
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RecordProtection oneUser;

    @Autowired
    JavaMigration[] migrations;

    @BeforeEach
    void aSecondDatabaseWithTwoUsers() {
        jdbc.sql("create role record_owner login password '" + SECRET + "'").update();
        jdbc.sql("create role record_app login password '" + SECRET + "'").update();
        jdbc.sql("create database recordowned owner record_owner template template0 encoding 'UTF8'")
                .update();
        Flyway.configure()
                .dataSource(as("record_owner"))
                .schemas("jianyi")
                .defaultSchema("jianyi")
                .javaMigrations(migrations)
                .placeholders(Map.of("application", "record_app"))
                .load()
                .migrate();
    }

    @AfterEach
    void isGone() {
        jdbc.sql("drop database recordowned").update();
        jdbc.sql("drop role record_app").update();
        jdbc.sql("drop role record_owner").update();
    }

    @Test
    void theApplicationAddsAndReadsAndNothingElse() {
        JdbcClient application = JdbcClient.create(as("record_app"));
        application
                .sql("insert into audit_entry (at, kind, words, address) values ('2026-11-28', 'RULES', '一条', '')")
                .update();
        assertThat(application
                        .sql("select words from audit_entry")
                        .query(String.class)
                        .list())
                .containsExactly("一条");
        for (String table : new String[] {"audit_entry", "audit_seal", "sign_in"}) {
            for (String attempt :
                    new String[] {"delete from %s", "truncate %s", "alter table %s disable trigger all", "drop table %s"
                    }) {
                assertThatThrownBy(
                                () -> application.sql(attempt.formatted(table)).update())
                        .as(attempt + table)
                        .rootCause()
                        .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
            }
        }
        assertThat(application.sql("""
                                select table_schema || '.' || table_name from information_schema.tables
                                where table_schema in ('jianyi', 'public') and table_type = 'BASE TABLE'
                                    and not has_table_privilege(table_schema || '.' || table_name, 'delete')
                                order by 1""").query(String.class).list())
                .containsExactly("jianyi.audit_entry", "jianyi.audit_seal", "jianyi.sign_in");
        var protection = new RecordProtection(application);
        protection.afterSingletonsInstantiated();
        assertThat(protection.owned()).isTrue();
    }

    @Test
    void withOneUserTheHealthAnswerSaysThatOnlyATriggerProtects() {
        assertThat(oneUser.health().getDetails().get("protection")).asString().startsWith("trigger only");
    }

    private DriverManagerDataSource as(String user) {
        String url = database.getJdbcUrl().replaceFirst("/[^/?]+([?].*)?$", "/recordowned?currentSchema=jianyi,public");
        return new DriverManagerDataSource(url, user, SECRET);
    }
}
