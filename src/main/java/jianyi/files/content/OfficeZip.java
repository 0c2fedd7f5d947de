package jianyi.files.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Word and Excel files since 2007, and OFD: an archive of XML parts. Every part is unpacked once, against the clock of {@link Unpacking}. */
final class OfficeZip {

    private static final int ENTRIES = 2_000;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipFile archive;
    private final Unpacking unpacking = new Unpacking();

    private OfficeZip(ZipFile archive) {
        this.archive = archive;
    }

    static FileType check(Path file) throws IOException, Unfit {
        try (var archive = new ZipFile(file.toFile())) {
            return new OfficeZip(archive).judged();
        } catch (Unpacking.Bomb e) {
            throw new Unfit(Unfit.BOMB);
        } catch (ZipException | IllegalArgumentException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new Unfit(locked ? Unfit.LOCKED : Unfit.DAMAGED);
        }
    }

    private FileType judged() throws IOException, Unfit {
        if (archive.size() > ENTRIES) {
            throw new Unfit(Unfit.BOMB);
        }
        if (archive.getComment() != null && !archive.getComment().isEmpty()) {
            throw new Unfit(Unfit.DISGUISED);
        }
        names();
        var types = archive.getEntry(CONTENT_TYPES);
        if (types == null && archive.getEntry(OfdParts.HEAD) != null) {
            return ofd();
        }
        if (types == null) {
            throw new Unfit("是压缩包，不能上传；请把里面的文件分别上传");
        }
        var listed = new OfficeTypes();
        OfficeXml.read(unpacking.open(archive, types), listed);
        parts();
        return listed.kind(archive);
    }

    private FileType ofd() throws IOException, Unfit {
        var parts = new OfdParts();
        OfficeXml.read(unpacking.open(archive, archive.getEntry(OfdParts.HEAD)), parts);
        parts.check(archive);
        parts();
        return FileType.OFD;
    }

    private void names() throws Unfit {
        Set<String> seen = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
            var name = all.nextElement().getName().toLowerCase(Locale.ROOT);
            if (!seen.add(name)
                    || name.startsWith("/")
                    || name.contains("\\")
                    || name.contains("\0")
                    || name.contains(":")
                    || Arrays.asList(name.split("/")).contains("..")) {
                throw new Unfit(Unfit.DISGUISED);
            }
            if (name.matches(".*(vbaproject|vbadata|/macrosheets/|/dialogsheets/).*")) {
                throw new Unfit(Unfit.MACROS);
            }
            if (name.matches(".*(/embeddings/|/activex/|oleobject).*")) {
                throw new Unfit(Unfit.EMBEDDED);
            }
        }
    }

    private void parts() throws IOException, Unfit {
        for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (entry.isDirectory() || name.equals(CONTENT_TYPES.toLowerCase(Locale.ROOT))) {
                continue;
            }
            try (var part = unpacking.open(archive, entry)) {
                if (name.endsWith(".rels")) {
                    OfficeXml.read(part, new OfficeLinks());
                } else if (name.endsWith(".xml") || name.endsWith(".vml")) {
                    OfficeXml.read(part, new OfficeFields());
                } else {
                    media(part);
                }
            }
        }
    }

    private static void media(java.io.InputStream part) throws IOException, Unfit {
        var start = part.readNBytes(8);
        var letters = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (letters.startsWith("MZ")
                || letters.startsWith("\u007FELF")
                || letters.startsWith("PK")
                || letters.startsWith("#!")
                || letters.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new Unfit(Unfit.EMBEDDED);
        }
        part.transferTo(java.io.OutputStream.nullOutputStream());
    }
}
