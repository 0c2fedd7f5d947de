package jianyi.intake.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What systems and programs put beside people's files without being asked: nobody means to bring it in. */
public final class SideFiles {

    private static final Set<String> FOLDERS = Set.of(
            "__macosx",
            ".spotlight-v100",
            ".trashes",
            ".fseventsd",
            ".temporaryitems",
            ".documentrevisions-v100",
            ".appledouble",
            "@eadir",
            "#recycle",
            "$recycle.bin",
            "system volume information",
            "lost+found",
            ".git",
            ".svn");

    private static final Set<String> FILES = Set.of(
            ".ds_store",
            ".localized",
            ".apdisk",
            ".volumeicon.icns",
            "icon\r",
            "thumbs.db",
            "thumbs.db:encryptable",
            "ehthumbs.db",
            "ehthumbs_vista.db",
            "desktop.ini",
            "folder.htt",
            "autorun.inf",
            ".directory",
            ".nomedia",
            ".thumbnails",
            ".picasa.ini");

    private SideFiles() {}

    /** Whether a path leads to such a file: it, or a folder on the way, is known for it. */
    public static boolean holds(String path) {
        String[] parts = path.toLowerCase(Locale.ROOT).split("[/\\\\]");
        String last = parts.length == 0 ? "" : parts[parts.length - 1];
        return Arrays.stream(parts).anyMatch(FOLDERS::contains)
                || FILES.contains(last)
                // The other half of a file on a Mac; what an open document of Word or LibreOffice leaves behind.
                || last.startsWith("._")
                || last.startsWith("~$")
                || last.startsWith(".~lock.");
    }
}
