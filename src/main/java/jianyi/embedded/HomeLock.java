package jianyi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps a second program out of the same home; the operating system drops the lock when the process dies. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock. A program stopped by Ctrl-C needs some seconds after the shell is back, so this waits.
     *
     * @param patience how long to wait for the present holder to leave
     * @throws StartRefused when another program still holds the home after that
     */
    static HomeLock acquire(Home home, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Path file = home.file("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (!locks(channel)) {
                if (System.nanoTime() >= end) {
                    channel.close();
                    throw inUse(home);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static StartRefused inUse(Home home) {
        return new StartRefused(
                "数据目录 " + home.path() + " 正被另一个运行中的程序使用。请先停止它，或用 JIANYI_HOME 指定别的目录。",
                "The home directory " + home.path()
                        + " is in use by another running instance: stop it or set JIANYI_HOME.");
    }

    /** Lets the next program in. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
