package jianyi.operations;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What {@code docs/dump.sh} has told of its dumps. */
@Repository
class Backups {

    private final JdbcClient jdbc;

    Backups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A dump that was done, its size in bytes. */
    record Backup(OffsetDateTime finished, String file, long bytes) {}

    /** The newest one; empty when none was told of. */
    Optional<Backup> last() {
        return jdbc.sql("select finished, file, bytes from backup order by finished desc limit 1")
                .query(Backup.class)
                .optional();
    }
}
