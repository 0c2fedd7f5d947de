package jianyi.files.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes files of every kind, whole ones and the parts of broken ones. */
public final class Made {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private Made() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    public static byte[] changed(byte[] whole, int place, int value) {
        var changed = whole.clone();
        changed[place < 0 ? changed.length + place : place] = (byte) value;
        return changed;
    }

    // Pictures

    public static byte[] picture(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] png(int width, int height, boolean filled) {
        var head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", head),
                filled ? chunk("IDAT", deflated(new byte[100])) : new byte[0],
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String name, byte[] content) {
        var body = joined(latin(name), content);
        var sum = new CRC32();
        sum.update(body);
        return joined(big(content.length), body, big((int) sum.getValue()));
    }

    static byte[] big(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    static byte[] little(int number, int bytes) {
        return Arrays.copyOf(
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(number)
                        .array(),
                bytes);
    }

    /** A JPEG's marks with an extent of one's own. */
    public static byte[] jpeg(int width, int height, String comment) {
        var frame = ByteBuffer.allocate(17)
                .put(new byte[] {0, 17, 8})
                .putShort((short) height)
                .putShort((short) width)
                .put(new byte[] {3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0})
                .array();
        var note = bytes(comment);
        return joined(
                latin("\u00ff\u00d8"),
                latin("\u00ff\u00fe"),
                new byte[] {(byte) (note.length + 2 >> 8), (byte) (note.length + 2)},
                note,
                latin("\u00ff\u00c0"),
                frame,
                latin("\u00ff\u00da\0\u0008\1\1\0\0?\0ABC\u00ff\u00d9"));
    }

    /** A segment of a JPEG with its length. */
    public static byte[] segment(int mark, byte[] content) {
        int size = content.length + 2;
        return joined(new byte[] {(byte) 0xFF, (byte) mark, (byte) (size >> 8), (byte) size}, content);
    }

    /** A photo that tells where it was taken and whose telephone took it. */
    public static byte[] photo(String owner) {
        var picture = picture("jpg");
        var facts = segment(0xE1, exif(6, owner + " N33.87 E109.93", true));
        return joined(Arrays.copyOf(picture, 2), facts, Arrays.copyOfRange(picture, 2, picture.length));
    }

    /** The facts of a photo: which way is up, and the owner's words behind the list. */
    public static byte[] exif(int orientation, String owner, boolean little) {
        var words = latin(owner.replaceAll("[^ -~]", "?"));
        var list = ByteBuffer.allocate(26 + 12 + words.length)
                .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .put(latin(little ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .put(exifEntry(0x013B, 2, words.length, 38, little))
                .put(exifEntry(0x0112, 3, 1, little ? orientation : orientation << 16, little))
                .putInt(0)
                .put(words);
        return joined(latin("Exif\0\0"), list.array());
    }

    private static byte[] exifEntry(int tag, int type, int count, int value, boolean little) {
        return ByteBuffer.allocate(12)
                .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }

    static byte[] webp(int width, int height) {
        var chunk = joined(latin("VP8X"), little(10, 4), new byte[4], little(width - 1, 3), little(height - 1, 3));
        return joined(latin("RIFF"), little(chunk.length + 4, 4), latin("WEBP"), chunk);
    }

    static byte[] heic(String brand, int width, int height) {
        var extent = box("ispe", joined(new byte[4], big(width), big(height)));
        var meta = box("meta", joined(new byte[4], box("iprp", box("ipco", extent))));
        return joined(
                box("ftyp", joined(latin(brand), new byte[4], latin("mif1" + brand))), meta, box("mdat", new byte[64]));
    }

    /** One whose tables lead to a picture and to facts, by places in the file (0) or in a box of data (1). */
    public static byte[] heicTelling(int version, String facts) {
        var infos = joined(
                new byte[] {0, 0, 0, 0, 0, 2},
                box("infe", joined(new byte[] {2, 0, 0, 0, 0, 1, 0, 0}, latin("hvc1"), new byte[1])),
                box("infe", joined(new byte[] {2, 0, 0, 0, 0, 2, 0, 0}, latin("Exif"), new byte[1])));
        var words = latin("the picture" + facts);
        var before = joined(
                box("ftyp", latin("heic\0\0\0\0mif1heic")),
                new byte[8],
                new byte[4],
                box("iprp", box("ipco", box("ispe", joined(new byte[4], big(40), big(30))))),
                box("iinf", infos));
        int locations = 8 + 8 + 2 * (version == 0 ? 14 : 16);
        int start = version == 1 ? 0 : before.length + locations + 8;
        var table = joined(
                new byte[] {(byte) version, 0, 0, 0, 0x44, 0, 0, 2},
                place(version, 1, start, 11),
                place(version, 2, start + 11, facts.length()));
        var meta = joined(
                new byte[4],
                box("iprp", box("ipco", box("ispe", joined(new byte[4], big(40), big(30))))),
                box("iinf", infos),
                box("iloc", table));
        var data = box(version == 1 ? "idat" : "mdat", words);
        var head = box("ftyp", latin("heic\0\0\0\0mif1heic"));
        return version == 1 ? joined(head, box("meta", joined(meta, data))) : joined(head, box("meta", meta), data);
    }

    private static byte[] place(int version, int item, int from, int length) {
        var method = version == 0 ? new byte[0] : new byte[] {0, 1};
        return joined(new byte[] {0, (byte) item}, method, new byte[] {0, 0, 0, 1}, big(from), big(length));
    }

    static byte[] box(String name, byte[] content) {
        return joined(big(content.length + 8), latin(name), content);
    }

    // PDF

    /** A small document of one page. */
    public static byte[] pdf(String... more) {
        var body = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")
                .append("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n")
                .append("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n")
                .append("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>\nendobj\n")
                .append("4 0 obj\n<< /Length 30 >>\nstream\nBT (a \\) b) Tj ET % /JS in text\nendstream\nendobj\n");
        for (int i = 0; i < more.length; i++) {
            body.append(i + 5).append(" 0 obj\n").append(more[i]).append("\nendobj\n");
        }
        return latin(
                body + "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n9\n%%EOF\n");
    }

    /** A stream of packed objects. */
    static String packed(byte[] objects, String filter) {
        return "<< /Type /ObjStm /N 1 /First 4 " + filter + " /Length " + objects.length + " >>\nstream\n"
                + new String(objects, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    static byte[] deflated(byte[] plain) {
        var deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var block = new byte[8192];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return out.toByteArray();
    }

    // Office archives

    public static Map<String, String> word() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", types("/word/document.xml", WORD));
        parts.put("word/document.xml", document("<w:p><w:r><w:t>正文</w:t></w:r></w:p>"));
        return parts;
    }

    static Map<String, String> sheet() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", types("/xl/workbook.xml", SHEET));
        parts.put("xl/workbook.xml", "<workbook/>");
        return parts;
    }

    public static Map<String, String> with(Map<String, String> parts, String name, String content) {
        parts.put(name, content);
        return parts;
    }

    static String document(String body) {
        return "<w:document " + W + "><w:body>" + body + "</w:body></w:document>";
    }

    static String types(String part, String type) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>";
    }

    static String link(String type, String target) {
        return "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"" + target
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\"/></Relationships>";
    }

    public static byte[] zip(Map<String, String> parts) {
        return zip(parts, "");
    }

    static byte[] zip(Map<String, String> parts, String comment) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setComment(comment.isEmpty() ? null : comment);
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 11, 24, 9, 0));
                zip.putNextEntry(entry);
                zip.write(latinOrUtf(part.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] latinOrUtf(String content) {
        return content.chars().allMatch(c -> c < 256) ? latin(content) : bytes(content);
    }

    /** The same archive with other bytes wherever the first ones stand. */
    static byte[] replaced(byte[] whole, String from, String to) {
        return latin(new String(whole, StandardCharsets.ISO_8859_1).replace(from, to));
    }

    // Old Office files

    interface Filling {
        void into(DirectoryEntry root) throws IOException;
    }

    static byte[] ole(Filling filling) {
        try (var streams = new POIFSFileSystem()) {
            filling.into(streams.getRoot());
            var out = new ByteArrayOutputStream();
            streams.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stream(DirectoryEntry folder, String name, byte[] content) throws IOException {
        folder.createDocument(name, new java.io.ByteArrayInputStream(content));
    }

    /** The main stream of a Word 97 file, with these marks. */
    static byte[] wordStream(int marks) {
        var head = ByteBuffer.allocate(5000).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0xA5EC).position(10);
        head.putShort((short) marks);
        return head.array();
    }

    /** Excel records: type, then content. */
    static byte[] records(Object... typesAndContents) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < typesAndContents.length; i += 2) {
            var content = (byte[]) typesAndContents[i + 1];
            all.writeBytes(little((int) typesAndContents[i], 2));
            all.writeBytes(little(content.length, 2));
            all.writeBytes(content);
        }
        return Arrays.copyOf(all.toByteArray(), 5000);
    }

    static byte[] workbook() {
        try (var book = new HSSFWorkbook()) {
            book.createSheet("台账").createRow(0).createCell(0).setCellValue("水渠");
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
