package jianyi.intake.book;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The names in a packed file. Its format has one bit for "UTF-8" and none for any other code: Chinese Windows writes GB18030, macOS and many
 * telephones write UTF-8 and forget the bit, and some packers set it and write GB18030. The bytes decide.
 */
final class ZipNames {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private ZipNames() {}

    /** The path of each entry. One packer makes one file: where a name without the bit cannot be UTF-8, none of them is. */
    static Map<ZipArchiveEntry, String> of(List<ZipArchiveEntry> entries) {
        boolean forgotten = entries.stream()
                .filter(entry -> !told(entry))
                .allMatch(entry -> utf8(entry).filter(ZipNames::written).isPresent());
        Map<ZipArchiveEntry, String> paths = new IdentityHashMap<>();
        for (ZipArchiveEntry entry : entries) {
            Optional<String> utf8 = told(entry) || forgotten ? utf8(entry) : Optional.empty();
            paths.put(entry, utf8.orElseGet(() -> new String(raw(entry), CHINESE)));
        }
        return paths;
    }

    /** Whether it stands for a folder; packers of Windows end one with their own stroke. */
    static boolean folder(ZipArchiveEntry entry, String path) {
        return entry.isDirectory() || path.endsWith("/") || path.endsWith("\\");
    }

    private static boolean told(ZipArchiveEntry entry) {
        return entry.getNameSource() != ZipArchiveEntry.NameSource.NAME
                || entry.getGeneralPurposeBit().usesUTF8ForNames();
    }

    /** A name in a field of its own is UTF-8 by its definition; it was read already. */
    private static Optional<String> utf8(ZipArchiveEntry entry) {
        if (entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
            return Optional.of(entry.getName());
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw(entry)))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Two Chinese characters of GB18030 may look like one foreign letter of UTF-8; nobody here names a file in those. */
    private static boolean written(String name) {
        return name.codePoints().noneMatch(c -> c >= 0x80 && c < 0x800 && Character.isLetter(c));
    }

    private static byte[] raw(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        return raw == null ? entry.getName().getBytes(StandardCharsets.UTF_8) : raw;
    }
}
