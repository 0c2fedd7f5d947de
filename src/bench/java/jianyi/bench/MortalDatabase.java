package jianyi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A durable PostgreSQL that is killed or hangs in the middle of its work and comes back on the same port with the same data. */
final class MortalDatabase implements AutoCloseable {

    private final Path data;
    private final Path binaries;
    private final int port;
    private EmbeddedPostgres postgres;

    private MortalDatabase(Path home, int port) {
        this.data = home.resolve("pg");
        this.binaries = home.resolveSibling("pg-bin");
        this.port = port;
    }

    static MortalDatabase start(Path home) throws IOException {
        var database = new MortalDatabase(home, freePort());
        database.start();
        return database;
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
        TimeUnit.SECONDS.sleep(10);
        signal("-CONT");
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
    }
}
