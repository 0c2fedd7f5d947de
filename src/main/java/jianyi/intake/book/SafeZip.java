package jianyi.intake.book;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import jianyi.flow.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens a packed file that may be hostile: counts what comes out instead of believing what is announced. */
public final class SafeZip {

    private final int mostEntries;
    private final long mostBytes;

    /** With these limits on the number of entries and on the bytes of all of them together. */
    public SafeZip(int mostEntries, long mostBytes) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
    }

    /**
     * Gives every file in it to {@code each}, one after the other, under its path as its packer meant it; what systems put beside people's
     * files is left out.
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
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > mostEntries) {
                throw Refusal.invalid("压缩包里的文件太多，最多 " + mostEntries + " 个");
            }
            long left = mostBytes;
            Map<ZipArchiveEntry, String> paths = ZipNames.of(entries);
            for (ZipArchiveEntry entry : entries) {
                String path = paths.get(entry);
                if (!ZipNames.folder(entry, path) && !SideFiles.holds(path) && wanted.test(path)) {
                    byte[] content = unpack(zip, entry, left);
                    left -= content.length;
                    each.accept(path, content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.invalid("压缩包打不开，可能已损坏");
        }
    }

    private byte[] unpack(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        if (!Packing.known(zip, entry)) {
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
