package jianyi.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database server that lived on because its program was killed; it must go before the data can be opened again. */
final class Orphan {

    private static final long PATIENCE_SECONDS = 10;

    private Orphan() {}

    /**
     * Stops the server named in {@code postmaster.pid}, if there is one. The caller holds the home's lock.
     *
     * @param data the data directory
     * @param binaries where the servers of this home are unpacked: a process from elsewhere only reuses the number
     */
    static void stop(Path data, Path binaries) throws IOException {
        Optional<ProcessHandle> server = server(data.resolve("postmaster.pid"), binaries);
        if (server.isPresent() && !leaves(server.get(), server.get().destroy())) {
            // Safe, if slow: the write-ahead log is replayed at the next start.
            server.get().descendants().forEach(ProcessHandle::destroyForcibly);
            leaves(server.get(), server.get().destroyForcibly());
        }
    }

    private static Optional<ProcessHandle> server(Path pidFile, Path binaries) throws IOException {
        if (!Files.exists(pidFile) || !Files.exists(binaries)) {
            return Optional.empty();
        }
        String pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        if (!pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Path home = binaries.toRealPath();
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(p -> p.info()
                        .command()
                        .map(Path::of)
                        .filter(c -> c.startsWith(home))
                        .isPresent());
    }

    private static boolean leaves(ProcessHandle server, boolean asked) {
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
