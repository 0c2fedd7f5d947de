package jianyi.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyi.files.content.FileType;
import org.slf4j.LoggerFactory;

/**
 * A checked file that waits, outside the database, for its case; closing throws it away.
 *
 * @param name cleaned
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
public record Incoming(Path path, String name, FileType type, long size, String sha256) implements AutoCloseable {

    @Override
    public void close() {
        discard(path);
    }

    static void discard(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LoggerFactory.getLogger(Incoming.class).warn("A temporary file stays behind: {}", e.getMessage());
        }
    }
}
