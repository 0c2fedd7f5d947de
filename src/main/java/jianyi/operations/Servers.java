package jianyi.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nodes of this installation. One that stopped in order is gone; one that fell silent stands there for a day. */
@Repository
class Servers {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path home;
    private final UUID own = UUID.randomUUID();
    private final OffsetDateTime started;

    Servers(JdbcClient jdbc, Clock clock, @Value("${jianyi.home}") Path home) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.home = home;
        this.started = OffsetDateTime.now(clock);
    }

    /** This node works. */
    void beat() {
        var disk = disk();
        jdbc.sql("""
                        insert into server (id, host, version, started, seen, disk_free, disk_total)
                        values (:id, :host, :version, :started, :now, :free, :total)
                        on conflict (id) do update set seen = :now, disk_free = :free, disk_total = :total""")
                .param("id", own)
                .param("host", host())
                .param("version", version())
                .param("started", started)
                .param("now", OffsetDateTime.now(clock))
                .param("free", disk.free())
                .param("total", disk.total())
                .update();
        jdbc.sql("delete from server where seen < ?")
                .param(OffsetDateTime.now(clock).minus(REMEMBERED))
                .update();
    }

    /** This node stops in order. */
    void leave() {
        jdbc.sql("delete from server where id = ?").param(own).update();
    }

    /** Whether another node has told of itself of late. */
    boolean othersWork() {
        var now = OffsetDateTime.now(clock);
        return all().stream().anyMatch(node -> !node.id().equals(own) && node.alive(now));
    }

    /** All that are remembered, by host. */
    List<Server> all() {
        return jdbc.sql("select * from server order by host, started")
                .query(Server.class)
                .list();
    }

    private record Disk(long free, long total) {}

    private Disk disk() {
        try {
            FileStore store = Files.getFileStore(Files.createDirectories(home));
            return new Disk(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            return new Disk(0, 0);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }

    /** As the jar says; a start from the sources has none. */
    private static String version() {
        return Optional.ofNullable(Servers.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
