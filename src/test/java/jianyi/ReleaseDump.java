package jianyi;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The dump of a database the newest migrations have to take over, and what it said of its cases. Made anew at a release with
 * {@code -Djianyi.dump=renew}, which lets a run of the scenes named in docs/add-a-process.md leave its database behind.
 */
final class ReleaseDump {

    static final boolean ASKED = "renew".equals(System.getProperty("jianyi.dump"));
    static final Dump ROWS = new Dump(Path.of("src/test/resources/release/dump.gz"));
    static final Path FACTS = Path.of("src/test/resources/release/facts.gz");

    private ReleaseDump() {}

    /** Writes both from a database nobody works in any more. */
    static void write(DataSource database) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            ROWS.write(connection);
            DumpFacts.record(DumpFacts.of(connection), FACTS);
        }
    }
}
