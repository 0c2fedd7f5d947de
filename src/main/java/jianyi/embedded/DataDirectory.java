package jianyi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database's data directory and what its files say about it. */
record DataDirectory(Path path) {

    /** Whether a complete database is there. */
    boolean exists() {
        return Files.exists(finished());
    }

    /**
     * Keeps data of another version from being opened: PostgreSQL never changes the major version by itself.
     *
     * @throws StartRefused when the data belongs to another major version
     */
    void refuseOtherMajor(String major) throws IOException {
        Path file = path.resolve("PG_VERSION");
        String found = Files.exists(file) ? Files.readString(file).strip() : major;
        if (exists() && !found.equals(major)) {
            throw new StartRefused(
                    "数据目录 " + path + " 属于 PostgreSQL " + found + "，本程序自带的是 " + major + "。请先导出再导入数据。",
                    "The data in " + path + " belongs to PostgreSQL " + found + ", this program brings " + major
                            + ": dump and restore it first.");
        }
    }

    /** Moves away what a first start left that was killed while creating the database; nothing is deleted. */
    void setAsideUnfinished() throws IOException {
        if (Files.exists(path) && !exists()) {
            Files.move(path, path.resolveSibling("pg-unfinished-" + System.nanoTime()));
        }
    }

    /** Notes that the database was created completely. */
    void markFinished() {
        try {
            if (!exists()) {
                Files.createFile(finished());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path finished() {
        return path.resolve("jianyi-created");
    }
}
