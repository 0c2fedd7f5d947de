package jianyi.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyi.SignedIn;

/** A node of the product that is killed in the middle of its work and started again. */
final class MortalNode implements AutoCloseable {

    /** Compiles less, so that it is there sooner. */
    static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final int PATIENCE = 600;
    /** What systemd grants. */
    private static final int LAST = 90;

    private static final Pattern USED = Pattern.compile("(?:garbage-first heap|generation) .*used (\\d+)K");

    private final int port = MortalDatabase.freePort();
    private final Path home;
    private final String database;
    private final int mail;
    private final List<String> flags;
    private Process process;

    /** Starts it, with these flags of Java beside its own. */
    MortalNode(Path home, String database, int mail, String... flags) throws IOException {
        this.home = home;
        this.database = database;
        this.mail = mail;
        this.flags = List.of(flags);
        start();
    }

    /** Starts it. */
    void start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx640m", "-Duser.timezone=Asia/Shanghai"));
        command.addAll(flags);
        command.addAll(List.of("-cp", product(), "jianyi.Jianyi"));
        var program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolveSibling(home.getFileName() + ".log").toFile()));
        program.environment().putAll(Map.of(
                "SERVER_PORT", String.valueOf(port),
                "SPRING_DATASOURCE_URL", database,
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(mail),
                "JIANYI_DEMO", "true",
                "JIANYI_DEMO_CASES", "false",
                "JIANYI_PASSWORD_ROUNDS", "100",
                "JIANYI_HOME", home.toString()));
        process = program.start();
    }

    private static String product() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    int port() {
        return port;
    }

    /** Asks it to stop and waits until it has. @throws IllegalStateException when it takes longer than a service manager would wait */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LAST, TimeUnit.SECONDS)) {
            throw new IllegalStateException("did not stop, see " + home + ".log");
        }
    }

    /** Kills it and starts it again. */
    void killAndStart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        start();
    }

    /** Waits until it takes requests. @throws IllegalStateException when it ended by itself or does not come */
    void await() throws InterruptedException {
        for (int tries = 0; tries < PATIENCE; tries++) {
            if (!process.isAlive()) {
                break;
            }
            if (healthy()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException("did not start, see " + home + ".log");
    }

    /** Heap in use after a whole collection, in MB. */
    long heap() throws IOException, InterruptedException {
        ask("GC.run");
        var used = USED.matcher(ask("GC.heap_info")).results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
        return used / 1024;
    }

    int threads() throws IOException {
        try (var all = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            return (int) all.count();
        }
    }

    private String ask(String what) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(process.pid()), what)
                .redirectErrorStream(true)
                .start();
        var answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return answer;
    }

    private boolean healthy() {
        try {
            return SignedIn.nobody(port).get("/actuator/health").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
