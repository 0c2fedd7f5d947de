package jianyi.operations;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jianyi.access.signin.AdminPasswordFlow;
import jianyi.embedded.StartRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Looks at the database before anything in it is changed. What would fail half way, or work wrongly for years, is refused in two lines
 * that say what to do; the database stays as it was.
 */
@Configuration(proxyBeanMethods = false)
class Preflight {

    private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);

    /** The oldest PostgreSQL this is tested with; the newest stands in docs/operations.md and is not held against anybody. */
    private static final int OLDEST = 15;

    private static final int MAJOR = 10_000;

    @Bean
    FlywayMigrationStrategy checkedMigration(AdminPasswordFlow admin, DataSource application) {
        return flyway -> {
            check(flyway, application, admin::check);
            var known = flyway.info();
            if (known.current() != null && known.pending().length > 0) {
                LOG.info("正在升级数据库的表（{} 步）；很大的库要几分钟，请不要中断", known.pending().length);
            }
            unhurried(flyway).migrate();
        };
    }

    /** The same with as much time as a large district's tables need; a connection at work gives up after a minute. */
    static Flyway unhurried(Flyway flyway) {
        var configuration = flyway.getConfiguration();
        return Flyway.configure(configuration.getClassLoader())
                .configuration(configuration)
                .dataSource(new DelegatingDataSource(configuration.getDataSource()) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        var connection = super.getConnection();
                        connection.setNetworkTimeout(Runnable::run, 0);
                        return connection;
                    }
                })
                .load();
    }

    /**
     * @param application as whom the application works afterwards, who may be another one than the tables' owner
     * @param firstStart what else has to be true where there are no tables yet
     */
    static void check(Flyway flyway, DataSource application, Runnable firstStart) {
        try (var connection = open(flyway.getConfiguration().getDataSource())) {
            version(connection);
            letters(connection);
            writable(connection);
            rights(connection);
            open(application).close();
        } catch (SQLException e) {
            throw new StartRefused(
                    "检查数据库时出错，还没有改动数据库：" + e.getMessage(),
                    "The check of the database failed before anything was changed: " + e.getMessage());
        }
        release(flyway);
        if (flyway.info().current() == null) {
            firstStart.run();
        }
    }

    private static Connection open(DataSource database) {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new StartRefused(
                    "连接不上数据库，请检查 SPRING_DATASOURCE_URL、用户名和密码（设了 SPRING_FLYWAY_USER 的，也检查它的）：" + e.getMessage(),
                    "The database cannot be reached; check its address, user and password.");
        }
    }

    private static void version(Connection connection) throws SQLException {
        int version = Integer.parseInt(one(connection, "show server_version_num"));
        if (version < OLDEST * MAJOR) {
            throw new StartRefused(
                    "PostgreSQL 是 " + version / MAJOR + " 版，需要 " + OLDEST + " 或更新的版本。数据库没有改动。",
                    "PostgreSQL " + version / MAJOR + " is too old; " + OLDEST
                            + " or newer is needed. Nothing was changed.");
        }
    }

    /** Similar texts are found by their letters; to a locale that knows none of ours every Chinese text is empty. */
    private static void letters(Connection connection) throws SQLException {
        String encoding = one(connection, "show server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new StartRefused(
                    "数据库的编码是 " + encoding + "，须用 UTF8 重新建库（见运维手册“建数据库”）。数据库没有改动。",
                    "The database's encoding is " + encoding + "; create it anew with UTF8. Nothing was changed.");
        }
        if (!holds(connection, "select '中' ~ '[[:alpha:]]'")) {
            throw new StartRefused(
                    "数据库的区域设置不认识汉字，查找和比对相似建议会失灵。请用 locale 'C.UTF-8' 重新建库（见运维手册“建数据库”）。数据库没有改动。",
                    "The database's locale knows no Chinese letters; create it anew with locale 'C.UTF-8'. Nothing was changed.");
        }
    }

    private static void writable(Connection connection) throws SQLException {
        if (holds(
                connection,
                "select pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean")) {
            throw new StartRefused(
                    "这个数据库是只读的（备库？），请连接主库。", "This database is read-only, perhaps a standby; connect to the primary.");
        }
    }

    private static void rights(Connection connection) throws SQLException {
        String user = one(connection, "select current_user");
        if (!holds(connection, """
                select has_schema_privilege('public', 'create')
                    and (has_database_privilege(current_database(), 'create')
                        or to_regnamespace('jianyi') is not null and has_schema_privilege('jianyi', 'create'))""")) {
            throw new StartRefused(
                    "数据库用户 " + user + " 不能在这个数据库里建表，请让它拥有这个数据库（见运维手册“建数据库”）。数据库没有改动。",
                    "User " + user
                            + " may not create tables in this database; make it the database's owner. Nothing was changed.");
        }
    }

    private static void release(Flyway flyway) {
        for (var migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StartRefused(
                        "数据库已经由更新的版本升级过，这个旧版本不能启动。请换回新版本，或者恢复升级前的备份。数据库没有改动。",
                        "The database was upgraded by a newer release (" + migration.getVersion()
                                + "); start that one, or restore the backup from before. Nothing was changed.");
            }
        }
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        return one(connection, question).equals("t");
    }

    private static String one(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
