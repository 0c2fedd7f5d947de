package jianyi;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL of Debian's with its client, which the embedded one lacks, on a free port; its administrator is postgres. */
public final class InstalledPostgres implements AutoCloseable {

    private final Path folder;
    private final Path programs;
    private final int port;

    private InstalledPostgres(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /** What a program ended with and said. */
    public record Ran(int code, String said) {

        /** What it said, line by line. */
        public List<String> lines() {
            return said.lines().toList();
        }
    }

    /** Starts an empty server in a folder with further options; empty where none is installed. */
    public static Optional<InstalledPostgres> start(Path folder, String options) throws Exception {
        var installed = installed();
        if (installed.isEmpty()) {
            return Optional.empty();
        }
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var server = new InstalledPostgres(folder, installed.get(), free);
        server.serve(
                "initdb", "-D", server.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        server.serve(
                "pg_ctl",
                "-D",
                server.data(),
                "-w",
                "-o",
                "-p " + free + " -k '' " + options,
                "-l",
                server.data() + "/log",
                "start");
        return Optional.of(server);
    }

    private static Optional<Path> installed() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (var versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_dump")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    /** The address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Runs a program that finds this server and its client. */
    public Ran run(Map<String, String> settings, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", "");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", String.valueOf(port));
        builder.environment().put("PGUSER", "postgres");
        builder.environment().putAll(settings);
        int code = builder.start().waitFor();
        return new Ran(code, Files.readString(said, StandardCharsets.UTF_8));
    }

    /** PostgreSQL does not run as root. */
    private void serve(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        var ran = run(Map.of(), command.toArray(String[]::new));
        if (ran.code() != 0) {
            throw new IllegalStateException(ran.said());
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        serve("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
    }
}
