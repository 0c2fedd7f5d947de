package jianyi.files.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word and Excel files of the years before 2007, and those of WPS: a small file system of streams. */
final class OldOffice {

    private static final int DEEPEST = 20;
    private static final int FILE_PASS = 0x002F;
    private static final int SHEET = 0x0085;
    private static final int END = 0x000A;
    private static final int RECORDS = 20_000;

    private OldOffice() {}

    static FileType check(Path file) throws IOException, Unfit {
        try (var streams = new POIFSFileSystem(file.toFile(), true)) {
            var root = streams.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("EncryptionInfo")) {
                throw new Unfit(Unfit.LOCKED);
            }
            names(root, 0);
            return kind(root);
        } catch (RuntimeException e) {
            // The library says in many ways that a file is not what it should be.
            throw new Unfit(Unfit.DAMAGED);
        }
    }

    private static void names(DirectoryNode folder, int depth) throws Unfit {
        if (depth > DEEPEST) {
            throw new Unfit(Unfit.DAMAGED);
        }
        for (Entry entry : folder) {
            var name = entry.getName().toUpperCase(Locale.ROOT);
            if (name.equals("MACROS") || name.startsWith("_VBA_PROJECT") || name.equals("VBA")) {
                throw new Unfit(Unfit.MACROS);
            }
            boolean pool = name.equals("OBJECTPOOL") && entry instanceof DirectoryNode full && full.getEntryCount() > 0;
            if (pool
                    || name.matches("(MBD|LNK)[0-9A-F]{8}")
                    || name.equals("\1OLE10NATIVE")
                    || name.equals("PACKAGE")) {
                throw new Unfit(Unfit.EMBEDDED);
            }
            if (entry instanceof DirectoryNode inner) {
                names(inner, depth + 1);
            }
        }
    }

    private static FileType kind(DirectoryNode root) throws IOException, Unfit {
        boolean word = root.hasEntryCaseInsensitive("WordDocument");
        var sheets = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
        if (word == root.hasEntryCaseInsensitive(sheets)) {
            throw new Unfit("不是 Word 或 Excel 文件，不能上传");
        }
        try (var stream = root.createDocumentInputStream(word ? "WordDocument" : sheets)) {
            if (word) {
                word(stream);
                return FileType.DOC;
            }
            excel(stream);
            return FileType.XLS;
        }
    }

    /** The head of Word's main stream: a mark, and at 10 a bit for a password. */
    private static void word(DocumentInputStream stream) throws IOException, Unfit {
        if (stream.available() < 32 || stream.readUShort() != 0xA5EC) {
            throw new Unfit(Unfit.DAMAGED);
        }
        stream.skip(8);
        if ((stream.readUShort() & 0x0100) != 0) {
            throw new Unfit(Unfit.LOCKED);
        }
    }

    /** Excel's records up to the end of the first part: a password, or a sheet that is a macro. */
    private static void excel(DocumentInputStream stream) throws IOException, Unfit {
        boolean first = true;
        for (int read = 0; stream.available() >= 4 && read < RECORDS; read++) {
            int record = stream.readUShort();
            int size = stream.readUShort();
            if (first && (record & 0xFF) != 0x09 || size > stream.available()) {
                throw new Unfit(Unfit.DAMAGED);
            }
            first = false;
            if (record == FILE_PASS) {
                throw new Unfit(Unfit.LOCKED);
            }
            if (record == END) {
                return;
            }
            var body = new byte[size];
            stream.readFully(body);
            if (record == SHEET && size > 5 && (body[5] == 1 || body[5] == 6)) {
                throw new Unfit(Unfit.MACROS);
            }
        }
        throw new Unfit(Unfit.DAMAGED);
    }
}
