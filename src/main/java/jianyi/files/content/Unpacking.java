package jianyi.files.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Counts what really comes out of an archive, whatever it claims, and stops a bomb while it swells. */
final class Unpacking {

    private static final long TOTAL = 200L * 1024 * 1024;
    private static final long HARMLESS = 1024 * 1024;
    private static final long RATIO = 100;

    private long unpacked;

    /** Thrown out of the middle of a reading. */
    static final class Bomb extends IOException {}

    InputStream open(ZipFile archive, ZipEntry entry) throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        return new FilterInputStream(archive.getInputStream(entry)) {

            private long here;

            @Override
            public int read() throws IOException {
                int one = super.read();
                return one < 0 ? one : counted(one, 1);
            }

            @Override
            public int read(byte[] bytes, int off, int len) throws IOException {
                int got = super.read(bytes, off, len);
                return got < 0 ? got : counted(got, got);
            }

            private int counted(int answer, int more) throws IOException {
                here += more;
                unpacked += more;
                if (unpacked > TOTAL || here > HARMLESS && here / packed > RATIO) {
                    throw new Bomb();
                }
                return answer;
            }
        };
    }
}
