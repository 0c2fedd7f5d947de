package jianyi.suggestion.papers;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyi.papers.WordFiles;
import jianyi.suggestion.sheet.ArchivePart;

/** One case's archive, ready to be written. The same case gives the same names in the same order. */
public final class Archive {

    private static final int LONGEST_NAME = 80;

    private final CaseBundle file;
    private final List<Numbered> entries = new ArrayList<>();
    private final Contents contents;

    /**
     * @param made papers and letters
     * @param attached what other packages add; it goes into a folder of its own
     */
    Archive(
            CaseBundle file,
            List<? extends ArchivePart.Item> made,
            List<? extends ArchivePart.Item> attached,
            Contents contents) {
        this.file = file;
        this.contents = contents;
        made.forEach(item -> entries.add(new Numbered(entries.size() + 1, "", item)));
        attached.forEach(item -> entries.add(new Numbered(entries.size() + 1, "附件/", item)));
    }

    /** A numbered file; the number makes its name unique. */
    record Numbered(int place, String folder, ArchivePart.Item item) {

        String path() {
            String safe = WordFiles.safe(item.name()).strip();
            int ending = safe.lastIndexOf('.');
            boolean tooLong = safe.length() > LONGEST_NAME;
            String end = ending > 0 && safe.length() - ending <= 9 ? safe.substring(ending) : "";
            String name = tooLong ? safe.substring(0, safe.offsetByCodePoints(0, 60)) + end : safe;
            return folder + "%02d-%s".formatted(place, name);
        }
    }

    /** Its file's name. */
    public String name() {
        return "案卷-" + file.it().shownNumber() + "-" + file.it().number() + ".zip";
    }

    /**
     * Writes the .zip as a stream, the table of contents first; every paper is made when its turn comes.
     *
     * @throws IOException when the receiver has gone or a file cannot be read
     */
    public void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "00-卷内目录.docx", file.it().closedOn());
        zip.write(contents.of(file, entries));
        zip.closeEntry();
        for (Numbered entry : entries) {
            put(zip, entry.path(), entry.item().day());
            entry.item().writeTo(open(zip));
            zip.closeEntry();
        }
        zip.finish();
    }

    private void put(ZipOutputStream zip, String path, LocalDate day) throws IOException {
        var entry = new ZipEntry(path);
        var dated = day == null ? file.it().submittedOn() : day;
        entry.setTimeLocal(dated.atStartOfDay());
        zip.putNextEntry(entry);
    }

    /** The zip, safe from being closed by who writes one file of it. */
    private static OutputStream open(ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
