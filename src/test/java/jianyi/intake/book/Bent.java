package jianyi.intake.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, part by part, and workbooks cut and bent from valid ones. */
public final class Bent {

    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final List<String> SPICE = List.of(
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "&#0;",
            "]]>",
            "<a>",
            "</a>",
            "\" x=\"",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "<mergeCells><mergeCell ref=\"B2:B9\"/></mergeCells>",
            "<f>HYPERLINK(\"x\")</f>",
            "_x0000_",
            "_xFFFF_",
            "1E999999",
            "-1",
            "999999999999",
            "\u200b",
            "\ud83d",
            "<row r=\"0\">",
            "<c r=\"ZZZZ9\">",
            "t=\"s\"",
            "t=\"e\"",
            "s=\"99999\"",
            "<v>",
            "NaN");

    private Bent() {}

    /** The parts of a workbook with one sheet of these rows; {@code strings} is its part of shared strings, or empty. */
    public static Map<String, String> parts(String sheet, String rows, String strings) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", rels("officeDocument", "xl/workbook.xml", ""));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + REL + "\"><sheets><sheet name=\"" + sheet
                        + "\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                rels(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        rel("styles", "styles.xml", 1) + rel("sharedStrings", "sharedStrings.xml", 2)));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        if (!strings.isEmpty()) {
            parts.put("xl/sharedStrings.xml", strings);
        }
        return parts;
    }

    private static String rels(String type, String target, String more) {
        return "<Relationships>" + rel(type, target, 0) + more + "</Relationships>";
    }

    private static String rel(String type, String target, int id) {
        return "<Relationship Id=\"r" + id + "\" Type=\"" + REL + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Packs parts. */
    public static byte[] pack(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, part) -> bytes.put(name, part.getBytes(StandardCharsets.UTF_8)));
        return packBytes(bytes);
    }

    /** Packs parts, one of which holds a piece many times over; it is never held as a whole. */
    public static byte[] pack(Map<String, String> parts, String grown, String piece, int times) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String[] around =
                        part.getKey().equals(grown) ? part.getValue().split(piece, 2) : new String[] {part.getValue()};
                zip.write(around[0].getBytes(StandardCharsets.UTF_8));
                byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; around.length > 1 && i < times; i++) {
                    zip.write(bytes);
                }
                zip.write(
                        around[around.length - 1].getBytes(StandardCharsets.UTF_8),
                        0,
                        around.length > 1 ? around[1].length() : 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Packs parts that are no texts. */
    public static byte[] packBytes(Map<String, byte[]> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** The parts of a packed file. */
    public static Map<String, byte[]> unpack(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        new SafeZip(1_000, 200L << 20).read(file, parts::put);
        return parts;
    }

    /** The workbook with every text of this kind exchanged for another, so that a file can be used for another town. */
    public static byte[] with(byte[] file, String text, String other) {
        Map<String, byte[]> parts = unpack(file);
        parts.replaceAll((name, part) -> name.endsWith(".xml")
                ? new String(part, StandardCharsets.UTF_8)
                        .replace(text, other)
                        .replace(numbered(text), other)
                        .getBytes(StandardCharsets.UTF_8)
                : part);
        return packBytes(parts);
    }

    /** Letters as some makers write them. */
    private static String numbered(String text) {
        var numbered = new StringBuilder();
        text.codePoints()
                .forEach(one ->
                        numbered.append(one < 128 ? Character.toString(one) : "&#x" + Integer.toHexString(one) + ";"));
        return numbered.toString();
    }

    /** A valid workbook cut or bent: bytes of the packed file, or of one of its parts, exchanged, doubled, dropped or blown up. */
    public static byte[] bent(byte[] valid, Random chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> java.util.Arrays.copyOf(valid, chance.nextInt(valid.length));
            case 1, 2 -> hit(valid.clone(), chance);
            default -> inside(valid, chance);
        };
    }

    private static byte[] hit(byte[] bytes, Random chance) {
        for (int hit = 0; hit < 1 + chance.nextInt(20); hit++) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }

    private static byte[] inside(byte[] valid, Random chance) {
        Map<String, byte[]> parts = unpack(valid);
        List<String> names = new ArrayList<>(parts.keySet());
        String grown = null;
        for (int times = 0; times < 1 + chance.nextInt(3); times++) {
            String name = names.get(chance.nextInt(names.size()));
            byte[] part = parts.get(name);
            if (part == null || part.length == 0) {
                continue;
            }
            switch (chance.nextInt(7)) {
                case 0 -> parts.remove(name);
                case 1 -> parts.put(name, java.util.Arrays.copyOf(part, chance.nextInt(part.length)));
                case 2 -> parts.put(name, hit(part.clone(), chance));
                case 3 -> parts.put(name, parts.getOrDefault(names.get(chance.nextInt(names.size())), part));
                case 4 -> grown = name;
                default -> parts.put(name, spiced(part, chance));
            }
        }
        return packed(parts, grown, chance);
    }

    /** One part grows by a piece of it many times over, up to some tens of megabytes; it is never held as a whole. */
    private static byte[] packed(Map<String, byte[]> parts, String grown, Random chance) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.setLevel(1);
            for (var part : parts.entrySet()) {
                byte[] bytes = part.getValue();
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(grown) && bytes.length > 0) {
                    int from = chance.nextInt(bytes.length);
                    int length = Math.min(bytes.length - from, 1 + chance.nextInt(300));
                    int times = Math.min(40_000_000 / length, 1 << chance.nextInt(21));
                    zip.write(bytes, 0, from);
                    for (int i = 0; i < times; i++) {
                        zip.write(bytes, from, length);
                    }
                    zip.write(bytes, from, bytes.length - from);
                } else {
                    zip.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] spiced(byte[] part, Random chance) {
        var text = new StringBuilder(new String(part, StandardCharsets.UTF_8));
        for (int times = 0; times < 1 + chance.nextInt(4); times++) {
            text.insert(chance.nextInt(text.length() + 1), SPICE.get(chance.nextInt(SPICE.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
