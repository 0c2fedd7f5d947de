package jianyi.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import jianyi.flow.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens a packed file that may be hostile: counts what comes out instead of believing what is announced. */
public final class SafeZip {

    /** Chinese Windows packs names in its own code unless an entry says UTF-8. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final int mostEntries;
    private final long mostBytes;

    /** With these limits on the number of entries and on the bytes of all of them together. */
    public SafeZip(int mostEntries, long mostBytes) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
    }

    /**
     * Gives every file in it to {@code each}, one after the other.
     *
     * @throws Refusal 400 when it is broken, locked with a password, or unpacks to more than the limits
     */
    public void read(byte[] packed, BiConsumer<String, byte[]> each) {
        read(packed, name -> true, each);
    }

    /** The same for those whose path is wanted. */
    public void read(byte[] packed, Predicate<String> wanted, BiConsumer<String, byte[]> each) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .setCharset(CHINESE)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > mostEntries) {
                throw Refusal.invalid("压缩包里的文件太多，最多 " + mostEntries + " 个");
            }
            long left = mostBytes;
            for (ZipArchiveEntry entry : entries) {
                if (!entry.isDirectory() && wanted.test(entry.getName())) {
                    byte[] content = unpack(zip, entry, left);
                    left -= content.length;
                    each.accept(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.invalid("压缩包打不开，可能已损坏");
        }
    }

    private byte[] unpack(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw Refusal.invalid("压缩包设了密码或压缩方式不支持，请重新压缩");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
            if (content.length > left) {
                throw Refusal.invalid("文件解开后超过 " + mostBytes / 1024 / 1024 + " MB，不能使用，请分成几个");
            }
            return content;
        }
    }
}
