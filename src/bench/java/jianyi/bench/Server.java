package jianyi.bench;

import java.io.IOException;
import java.lang.management.ThreadMXBean;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import jianyi.SignedIn;

/** A web application in a Java process of its own, so that its CPU time is its own. */
public final class Server implements AutoCloseable {

    private static final String PRODUCT = "jianyi.Jianyi";
    private static final Pattern COMPILER = Pattern.compile("\"C[12] CompilerThread.* cpu=([0-9.]+)ms");

    private final Process process;
    private final String main;
    private final int port;
    private final int watch;
    private JMXConnector watched;

    private Server(Process process, String main, int port, int watch) {
        this.process = process;
        this.main = main;
        this.port = port;
        this.watch = watch;
    }

    /** Starts the product, as it is packaged: without the tests' classes. */
    public static Server product(Database database, Path home, String... more) throws IOException, InterruptedException {
        return product(Way.PLAIN, database, home, more);
    }

    /** Starts the product in one of the ways Java can start it. */
    static Server product(Way way, Database database, Path home, String... more)
            throws IOException, InterruptedException {
        var settings = Stream.concat(
                Stream.of("jianyi.home=" + home.resolve("product"), "jianyi.demo=true", "jianyi.password-rounds=100"),
                Stream.of(more));
        return start(PRODUCT, way, home.resolve("product.log"), database.url("product"), settings.toArray(String[]::new));
    }

    /** Starts a bare engine on the database of this name. */
    static Server bare(Database database, Path home, String name, boolean authorizations)
            throws IOException, InterruptedException {
        return bare(Way.PLAIN, database, home, name, authorizations);
    }

    /** Starts a bare engine in one of the ways Java can start it. */
    static Server bare(Way way, Database database, Path home, String name, boolean authorizations)
            throws IOException, InterruptedException {
        return start(
                "jianyi.bench.BareEngine",
                way,
                home.resolve(name + ".log"),
                database.url(name),
                "spring.config.name=bare",
                "spring.datasource.hikari.maximum-pool-size=20",
                "spring.datasource.hikari.data-source-properties.options=-c jit=off",
                "logging.level.root=warn",
                "camunda.bpm.process-engine-name=default",
                "camunda.bpm.auto-deployment-enabled=false",
                "camunda.bpm.history-level=full",
                "camunda.bpm.authorization.enabled=" + authorizations,
                "camunda.bpm.database.schema-update=true",
                "camunda.bpm.metrics.db-reporter-activate=false",
                "camunda.bpm.webapp.index-redirect-enabled=false",
                "camunda.bpm.webapp.auth.cache.time-to-live=60000",
                "camunda.bpm.generic-properties.properties.historyTimeToLive=P3650D",
                "camunda.bpm.generic-properties.properties.historyRemovalTimeStrategy=start",
                "camunda.bpm.generic-properties.properties.taskMetricsEnabled=false",
                "camunda.bpm.generic-properties.properties.defaultUserPermissionNameForTask=TASK_WORK");
    }

    private static Server start(String main, Way way, Path log, String url, String... settings)
            throws IOException, InterruptedException {
        int port = freePort();
        int watch = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                // A compiler's thread that came and went would take its CPU time with it.
                "-XX:-UseDynamicNumberOfCompilerThreads",
                "-Duser.timezone=Asia/Shanghai",
                "-Dcom.sun.management.jmxremote.port=" + watch,
                "-Dcom.sun.management.jmxremote.host=127.0.0.1",
                "-Djava.rmi.server.hostname=127.0.0.1",
                "-Dcom.sun.management.jmxremote.rmi.port=" + watch,
                "-Dcom.sun.management.jmxremote.authenticate=false",
                "-Dcom.sun.management.jmxremote.ssl=false"));
        command.addAll(way.options());
        command.addAll(List.of("-cp", way.classPath(main.equals(PRODUCT)), main));
        Stream.concat(Stream.of(same(port, url)), Stream.of(settings)).forEach(s -> command.add("--" + s));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var server = new Server(process, main, port, watch);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        server.awaitHealth(log);
        return server;
    }

    private static String[] same(int port, String url) {
        return new String[] {
            "server.port=" + port,
            "spring.datasource.url=" + url,
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres",
            // A session of PostgreSQL that came and went would take its CPU time with it.
            "spring.datasource.hikari.max-lifetime=0",
            "spring.main.banner-mode=off",
            "camunda.bpm.job-execution.enabled=false"
        };
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** CPU time it has used so far, in milliseconds. */
    long cpuMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** Whether it is the product, not a bare engine. */
    boolean isProduct() {
        return main.equals(PRODUCT);
    }

    /** The part of its CPU time that Java's JIT has used for compiling, in milliseconds. */
    double jitMillis() {
        try {
            var threads = (String) inside().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "threadPrint",
                    new Object[] {new String[0]}, new String[] {String[].class.getName()});
            return COMPILER.matcher(threads).results().mapToDouble(found -> Double.parseDouble(found.group(1))).sum();
        } catch (IOException | JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What its threads do, asked from outside. */
    ThreadMXBean threads() throws IOException {
        try {
            return JMX.newMXBeanProxy(inside(), new ObjectName("java.lang:type=Threading"), ThreadMXBean.class);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private MBeanServerConnection inside() throws IOException {
        if (watched == null) {
            watched = JMXConnectorFactory.connect(
                    new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + watch + "/jmxrmi"));
        }
        return watched.getMBeanServerConnection();
    }

    private void awaitHealth(Path log) throws InterruptedException {
        for (long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5); System.nanoTime() < until && process.isAlive(); ) {
            if (healthy()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("did not start, see " + log);
    }

    private boolean healthy() {
        try {
            return SignedIn.nobody(port).get("/actuator/health").status() == 200;
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        if (watched != null) {
            watched.close();
        }
        process.destroy();
        process.onExit().join();
    }
}
