package jianyi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The directory that holds everything this installation keeps outside an own PostgreSQL ({@code JIANYI_HOME}). */
@Component
public class Home {

    private final Path path;

    /**
     * Opens the home, creating it when absent, and closes it to other accounts of the machine.
     *
     * @throws StartRefused when it can be neither created nor written
     */
    @Autowired
    Home(@Value("${jianyi.home}") String directory) {
        this(Path.of(directory));
    }

    Home(Path directory) {
        path = directory.toAbsolutePath().normalize();
        try {
            createPrivate(path);
        } catch (IOException e) {
            throw new StartRefused(
                    "无法使用数据目录 " + path + "，请检查权限，或用 JIANYI_HOME 指定别的目录。",
                    "Cannot use the home directory " + path + ": check its permissions or set JIANYI_HOME. " + e);
        }
    }

    /** The absolute path of the home. */
    public Path path() {
        return path;
    }

    /** A file or directory directly in the home; not created. */
    Path file(String name) {
        return path.resolve(name);
    }

    /**
     * A directory in the home, created when absent and closed to other accounts.
     *
     * @throws UncheckedIOException when it cannot be created
     */
    public Path directory(String name) {
        try {
            return createPrivate(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path createPrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return directory;
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
