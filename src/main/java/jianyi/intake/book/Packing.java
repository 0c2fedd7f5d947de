package jianyi.intake.book;

import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** The ways of packing that are unpacked; for others the library knows the number, and then lacks the code. */
final class Packing {

    private static final Set<Integer> KNOWN = Set.of(
            ZipMethod.STORED.getCode(),
            ZipMethod.DEFLATED.getCode(),
            ZipMethod.ENHANCED_DEFLATED.getCode(),
            ZipMethod.BZIP2.getCode());

    private Packing() {}

    /** Whether this entry can be unpacked: packed in a known way and without a password. */
    static boolean known(ZipFile zip, ZipArchiveEntry entry) {
        return KNOWN.contains(entry.getMethod()) && zip.canReadEntryData(entry);
    }
}
