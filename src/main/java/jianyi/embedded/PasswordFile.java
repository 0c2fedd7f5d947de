package jianyi.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The database's password: made once, kept in a file that only the owner of the home can read. */
record PasswordFile(Path path, String password) {

    /**
     * Reads the password, or makes one when there is no database yet.
     *
     * @throws StartRefused when a database exists and its password does not
     */
    static PasswordFile in(Home home, boolean databaseExists) throws IOException {
        Path file = home.file("pg-password");
        if (!Files.exists(file)) {
            if (databaseExists) {
                throw missing(file);
            }
            create(file);
        }
        return new PasswordFile(file, Files.readString(file).strip());
    }

    private static void create(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        // A half-written file after a power cut would lock everybody out, so the name appears with its content.
        Path draft = file.resolveSibling("pg-password.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly(file));
        Files.writeString(draft, HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
        Files.move(draft, file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return Home.isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static StartRefused missing(Path file) {
        return new StartRefused(
                "内置数据库的密码文件 " + file + " 不见了，请从备份恢复。",
                "The database's password file " + file + " is gone: restore it from a backup.");
    }
}
