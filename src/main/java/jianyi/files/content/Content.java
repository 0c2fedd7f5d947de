package jianyi.files.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file's bytes, read where they are asked for, in windows: never the whole at once. */
public final class Content implements Closeable {

    private static final int WINDOW = 1 << 16;

    private final RandomAccessFile file;
    private final long length;
    private final byte[] window = new byte[WINDOW];
    private long from;
    private int held;

    /** Opens the file; whoever opens it closes it. @throws IOException when it cannot be read */
    public Content(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        length = file.length();
    }

    /** In bytes. */
    public long length() {
        return length;
    }

    /** The byte at a place, 0 to 255. @throws Unfit when the file ends before */
    public int at(long place) throws IOException, Unfit {
        if (place < 0 || place >= length) {
            throw new Unfit(Unfit.DAMAGED);
        }
        if (place < from || place >= from + held) {
            load(place);
        }
        return window[(int) (place - from)] & 0xFF;
    }

    private void load(long place) throws IOException {
        from = place / WINDOW * WINDOW;
        held = (int) Math.min(WINDOW, length - from);
        file.seek(from);
        file.readFully(window, 0, held);
    }

    /** A number of one to eight bytes, the highest first. */
    public long big(long place, int bytes) throws IOException, Unfit {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | at(place + i);
        }
        return number;
    }

    /** A number of one to four bytes, the lowest first. */
    public long little(long place, int bytes) throws IOException, Unfit {
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << 8 | at(place + i);
        }
        return number;
    }

    /** A few letters, as they stand. */
    public String letters(long place, int count) throws IOException, Unfit {
        var letters = new byte[count];
        for (int i = 0; i < count; i++) {
            letters[i] = (byte) at(place + i);
        }
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** Whether these letters stand at a place. */
    public boolean says(long place, String letters) throws IOException, Unfit {
        return place >= 0
                && place + letters.length() <= length
                && letters(place, letters.length()).equals(letters);
    }

    /** Where these letters stand next, at {@code start} or behind it; -1 for nowhere. */
    long find(String letters, long start) throws IOException, Unfit {
        return find(letters, start, length);
    }

    /** The same, wholly before {@code end}. */
    long find(String letters, long start, long end) throws IOException, Unfit {
        for (long place = Math.max(0, start); place + letters.length() <= Math.min(end, length); place++) {
            if (at(place) == letters.charAt(0) && says(place, letters)) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
