package jianyi.suggestion.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipException;
import jianyi.flow.Refusal;
import jianyi.intake.CellReferences;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks every part of an uploaded workbook once, before anything reads it, and trusts nothing that the file says of its own size:
 * through the same directory that the reader will use, since a bomb may show another face to one that reads from the front.
 */
final class UnpackedParts {

    /** A plan of two thousand cases is a tenth of this. */
    static final int LARGEST_FILE = 3 << 20;

    private static final int LARGEST_UNPACKED = 24 << 20;
    private static final int MOST_PARTS = 300;

    private long unpacked;
    private int parts;

    private UnpackedParts() {}

    /** @throws Refusal 400 when it is too large, unpacks to too much, or brings a document type of its own */
    static void check(byte[] workbook) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            var parts = new UnpackedParts();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.unpack(zip, entry);
            }
        }
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (++parts > MOST_PARTS) {
            throw tooLarge();
        }
        if (!zip.canReadEntryData(entry)) {
            throw new ZipException("encrypted or unknown compression");
        }
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        boolean xml = entry.getName().matches("(?i).*\\.(xml|rels)");
        try (InputStream part = zip.getInputStream(entry)) {
            var piece = new byte[1 << 14];
            var tail = "";
            for (int read; (read = part.read(piece)) > 0; ) {
                unpacked += read;
                if (unpacked > LARGEST_UNPACKED) {
                    throw tooLarge();
                }
                if (xml) {
                    tail = look(tail + new String(piece, 0, read, StandardCharsets.ISO_8859_1), sheet);
                }
            }
        }
    }

    /** Refuses a document type, in UTF-16 or UTF-32 too. @return what may be the beginning of one */
    private static String look(String text, boolean sheet) {
        if (text.contains("<!DOCTYPE")
                || text.contains("<!ENTITY")
                || text.indexOf('\0') >= 0
                || sheet && CellReferences.strange(text)) {
            throw Refusal.invalid("这个文件里有不该有的内容，请用系统下载的分办方案填写");
        }
        return text.substring(Math.max(0, text.length() - 60));
    }

    static Refusal tooLarge() {
        return Refusal.invalid("文件太大，请只上传填好的分办方案（.xlsx，不超过 3 MB、2000 行）");
    }
}
