package jianyi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A durable PostgreSQL that is killed, hangs, or has no room left in the middle of its work, and comes back on the same port with the same data. */
final class MortalDatabase implements AutoCloseable {

    /** How long it hangs, has no room or no connection to give, in seconds. */
    private static final int LONG = 10;

    private final Path disk;
    private final boolean small;
    private final Path data;
    private final Path binaries;
    private final int port;
    private EmbeddedPostgres postgres;

    private MortalDatabase(Path home, Path disk, boolean small) throws IOException {
        this.disk = disk;
        this.small = small;
        this.data = disk.resolve("pg");
        this.binaries = home.resolveSibling("pg-bin");
        this.port = freePort();
    }

    static MortalDatabase start(Path home) throws IOException {
        var database = new MortalDatabase(home, home, false);
        database.start();
        return database;
    }

    /** On a disk of three gigabytes of its own, which can be filled and lies in memory; where none can be made (only root may), on the usual one. */
    static MortalDatabase onASmallDisk(Path home) throws IOException, InterruptedException {
        var disk = Files.createDirectories(home.resolve("disk"));
        boolean small = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=3g", "tmpfs", disk.toString()).start().waitFor() == 0;
        var database = new MortalDatabase(home, disk, small);
        database.start();
        return database;
    }

    boolean hasASmallDisk() {
        return small;
    }

    private void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    /** Lets it hang for ten seconds, as a disk that does not answer would. */
    void hang() throws IOException, InterruptedException {
        signal("-STOP");
        TimeUnit.SECONDS.sleep(LONG);
        signal("-CONT");
    }

    /** Leaves no room on its disk for ten seconds; where it has given up meanwhile it is started again, as a service manager would. */
    void fill() throws IOException, InterruptedException {
        var processes = processes();
        var filler = disk.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[1 << 20]);
            }
        } catch (IOException full) {
            TimeUnit.SECONDS.sleep(LONG);
        }
        Files.delete(filler);
        if (!processes.get(0).isAlive()) {
            postgres.close();
            start();
        }
    }

    /** Somebody else takes every connection it has to give, also those in use, and keeps them for ten seconds. */
    void crowd() throws SQLException, InterruptedException {
        var taken = new ArrayList<Connection>();
        try {
            do {
                takeAll(taken);
            } while (taken.isEmpty() || endsOthers(taken.get(0)));
            TimeUnit.SECONDS.sleep(LONG);
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
    }

    /** Whether there were any. */
    private static boolean endsOthers(Connection own) throws SQLException {
        try (var statement = own.createStatement();
                var ended = statement.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where backend_type = 'client backend' and application_name <> '" + CROWD + "'")) {
            return ended.next();
        }
    }

    private static final String CROWD = "crowd";

    private void takeAll(List<Connection> taken) {
        try {
            while (true) {
                taken.add(DriverManager.getConnection(url() + "?ApplicationName=" + CROWD, "postgres", "postgres"));
            }
        } catch (SQLException none) {
            // All are taken.
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", signal));
        processes().forEach(process -> command.add(String.valueOf(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    private List<ProcessHandle> processes() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        var all = new ArrayList<>(ProcessHandle.of(pid).orElseThrow().descendants().toList());
        all.add(0, ProcessHandle.of(pid).orElseThrow());
        return all;
    }

    /** Kills it as a power cut would and starts it again, which replays its log. */
    void killAndStart() throws IOException, InterruptedException {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        while (all.stream().anyMatch(ProcessHandle::isAlive)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        postgres.close();
        start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Reads rows, each as a list of texts. */
    List<List<String>> read(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "postgres", "postgres");
                var rows = connection.createStatement().executeQuery(sql)) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        if (small) {
            new ProcessBuilder("umount", "--lazy", disk.toString()).start().onExit().join();
        }
    }
}
