package jianyi;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/**
 * The dump of a database the newest migrations have to take over, and what it said of its cases. Made anew at a release with
 * {@code -Djianyi.dump=renew}, which lets a run of the scenes named in docs/add-a-process.md leave its database behind.
 */
final class ReleaseDump {

    static final boolean ASKED = "renew".equals(System.getProperty("jianyi.dump"));
    static final Dump ROWS = new Dump(Path.of("src/test/resources/release/dump.gz"));
    static final Path FACTS = Path.of("src/test/resources/release/facts.gz");

    private ReleaseDump() {}

    /** A database of that release, not yet migrated. */
    static PGSimpleDataSource restored() throws SQLException, IOException {
        var database = TestDatabase.bare();
        migrations(database).target(ROWS.version()).load().migrate();
        try (var connection = database.getConnection()) {
            ROWS.restore(connection);
        }
        return database;
    }

    /** Our migrations, for a database without a product. */
    static FluentConfiguration migrations(DataSource database) {
        return Flyway.configure()
                .schemas("jianyi")
                .defaultSchema("jianyi")
                .placeholders(Map.of("application", ""))
                .javaMigrations(enginesOwn())
                .dataSource(database);
    }

    /** The first migration, which nobody but the product makes. */
    private static JavaMigration enginesOwn() {
        return (JavaMigration)
                BeanUtils.instantiateClass(ClassUtils.resolveClassName("jianyi.flow.start.EngineSchema", null));
    }

    /** Writes both from a database nobody works in any more. */
    static void write(DataSource database) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            ROWS.write(connection);
            DumpFacts.record(DumpFacts.of(connection), FACTS);
        }
    }
}
