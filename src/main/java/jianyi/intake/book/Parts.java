package jianyi.intake.book;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jianyi.flow.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a packed workbook, unpacked as a stream and counted: in all, and each against its packed size. */
final class Parts implements Closeable {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 128L << 20;
    private static final long SMALL = 8L << 20;
    private static final long MOST_RATIO = 200;
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> byName = new HashMap<>();
    private long left = MOST_BYTES;

    /** @throws Refusal 400 when it is no sound package, or has too many parts */
    Parts(byte[] file) {
        if (entries(file) > MOST_PARTS) {
            throw Refusal.invalid("工作簿里的部件太多，请用下载的模板重新填写");
        }
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get();
        } catch (IOException | RuntimeException e) {
            throw Refusal.invalid("工作簿打不开，可能已损坏或没有传完整，请用 Excel 或 WPS 另存为 .xlsx 后再上传");
        }
        Collections.list(zip.getEntries()).forEach(entry -> byName.putIfAbsent(plain(entry.getName()), entry));
    }

    /** The library sets up every entry of the directory before anybody can count them. */
    private static int entries(byte[] file) {
        int entries = 0;
        for (int at = 0; at + ENTRY.length <= file.length; at++) {
            if (file[at] == ENTRY[0] && java.util.Arrays.equals(file, at, at + ENTRY.length, ENTRY, 0, ENTRY.length)) {
                entries++;
            }
        }
        return entries;
    }

    /** Packers disagree about slashes, capitals and a slash at the front. */
    private static String plain(String name) {
        return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return byName.containsKey(plain(name));
    }

    /** The XML of a part. @throws IOException when it is missing or packed in a way nobody uses */
    PartXml xml(String name) throws IOException {
        ZipArchiveEntry entry = byName.get(plain(name));
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        if (!Packing.known(zip, entry)) {
            throw Refusal.invalid("工作簿设了密码或压缩方式不支持，请用 Excel 或 WPS 另存为 .xlsx 后再上传");
        }
        return new PartXml(new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops where too much comes out, instead of believing what is announced. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long out;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int some = super.read(to, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) {
            out += some;
            left -= some;
            if (left < 0 || out > SMALL && out / packed > MOST_RATIO) {
                throw Refusal.invalid("文件解开后太大，不能使用，请把内容复制到下载的模板里，分成几个文件");
            }
        }
    }
}
