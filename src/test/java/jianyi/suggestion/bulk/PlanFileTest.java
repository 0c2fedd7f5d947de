package jianyi.suggestion.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyi.flow.Refusal;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** A workbook may come from anywhere: what cannot be read, or must not, is refused in one sentence. */
class PlanFileTest {

    private static final String HEAD = "<row r=\"1\">" + text("A1", "案号") + text("B1", "主办单位") + text("C1", "答复期限（月）")
            + text("D1", "重点") + "</row>";

    @Test
    void theColumnsAreFoundByTheirHeadingsInAnyOrder() throws IOException {
        var rows = PlanFile.read(book("<row r=\"1\">" + text("A1", "答复期限 (月)") + text("B1", "备注") + text("C1", "主办单位")
                + text("D1", "案号") + "</row><row r=\"3\">" + number("A3", "3.0") + text("C3", " 某站 ")
                + text("D3", "yecun-1")
                + "</row><row r=\"4\"/>"));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo(3);
            assertThat(row.text(PlanColumn.NUMBER)).isEqualTo("yecun-1");
            assertThat(row.text(PlanColumn.LEAD)).isEqualTo("某站");
            assertThat(row.text(PlanColumn.MONTHS)).isEqualTo("3");
            assertThat(row.faults()).isEmpty();
        });
    }

    @Test
    void cellsOfTheWrongKindAreFaultsOfTheirRow() throws IOException {
        var rows = PlanFile.read(book(HEAD
                + row(2, text("A2", "x") + "<c r=\"B2\"><f>1+1</f><v>2</v></c>" + number("C2", "3"))
                + row(3, text("A3", "x") + "<c r=\"B3\" t=\"e\"><v>#N/A</v></c>" + number("C3", "1E999999999"))
                + row(4, text("A4", "x") + text("B4", "y") + number("C4", "abc") + "<c r=\"D4\" t=\"b\"><v>1</v></c>")
                + row(5, text("A5", "x") + text("B5", "长".repeat(20_001)))));
        assertThat(rows.get(0).faults()).as("what a formula came to is taken").isEmpty();
        assertThat(rows.get(0).text(PlanColumn.LEAD)).isEqualTo("2");
        assertThat(rows.get(1).faults()).containsExactly("“主办单位”（B3）是出错的单元格（#N/A），请改正");
        assertThat(rows.get(1).text(PlanColumn.MONTHS).length()).isLessThan(20);
        assertThat(rows.get(2).text(PlanColumn.KEY)).isEqualTo("是");
        assertThat(rows.get(3).faults()).containsExactly("“主办单位”太长了，最多 20000 个字");
        assertThat(rows.get(3).text(PlanColumn.LEAD))
                .as("it goes back as it came")
                .hasSize(20_001);
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        refused(new byte[0], "请选择填好的分办方案（.xlsx 文件）");
        refused("案号,主办单位".getBytes(StandardCharsets.UTF_8), "这不是 Excel 工作簿");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
                },
                "旧版 Excel 的 .xls 文件");
        refused(zip(Map.of("word/document.xml", "<a/>")), "这是 Word 文档");
        refused(zip(Map.of()), "");
        var good = book(HEAD + row(2, text("A2", "x") + text("B2", "y") + number("C2", "3")));
        refused(Arrays.copyOf(good, good.length / 2), "工作簿打不开");
        refused(book(HEAD), "表里只有表头");
        refused(book(""), "第一张工作表里没有“案号”一列");
        refused(book(row(1, text("A1", "案号") + text("B1", "主办单位"))), "第一张工作表里没有“答复期限(月)”一列");
        refused(book(HEAD + "<row r=\"2\"><c r=\"A2\"><v>"), "工作簿打不开");
        refused(book(HEAD + row(2, text("A2", "&#0;"))), "工作簿打不开");
        refused(book(HEAD + row(2, "<c r=\"A2\" t=\"s\"><v>999</v></c>")), "表里只有表头");
        refused(book(HEAD + row(2, "<c r=\"??\"><v>1</v></c>")), "不正常的内容");
        refused(book(HEAD + row(2, "<c r=\"ZZZZZZ2\"><v>1</v></c>")), "不正常的内容");
    }

    @Test
    void whatIsTooLargeOrUnpacksToTooMuchIsRefusedQuickly() throws IOException {
        refused(new byte[PlanFile.LARGEST + 1], "文件太大");
        refused(bomb(30), "");
        refused(book(HEAD + rows(PlanFile.MOST_ROWS + 1)), "文件太大");
        assertThat(PlanFile.read(book(HEAD + rows(PlanFile.MOST_ROWS)))).hasSize(PlanFile.MOST_ROWS);
        var parts = parts(HEAD + rows(1));
        for (int i = 0; i < 2_000; i++) {
            parts.put("xl/more" + i + ".bin", "");
        }
        refused(zip(parts), "部件太多");
        // A bomb that a reader from the front never meets: the directory at the end is what counts.
        var hidden = new ByteArrayOutputStream();
        hidden.write(new byte[] {'P', 'K', 3, 4});
        hidden.write(bomb(30));
        refused(hidden.toByteArray(), "");
    }

    @Test
    void documentTypesAreRefusedInEveryEncoding() throws IOException {
        var evil = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        for (String part :
                List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels")) {
            var parts = parts(HEAD + rows(1));
            parts.merge(part, "<sst/>", (was, none) -> was);
            parts.put(part, evil + parts.get(part).replaceFirst("^<\\?xml.*?\\?>", ""));
            refused(zip(parts), "工作簿里有不允许的外部声明");
        }
        var wide = parts(HEAD + rows(1));
        var raw = new LinkedHashMap<String, byte[]>();
        wide.forEach((name, part) -> raw.put(name, part.getBytes(StandardCharsets.UTF_8)));
        raw.put(
                "xl/worksheets/sheet1.xml",
                (evil + wide.get("xl/worksheets/sheet1.xml")).getBytes(StandardCharsets.UTF_16));
        refused(packed(raw), "工作簿里有不允许的外部声明");
        // What nobody reads cannot do anything.
        var unread = parts(HEAD + rows(1));
        unread.put("xl/x.xml", evil);
        assertThat(PlanFile.read(zip(unread))).hasSize(1);
    }

    @Test
    void damagedFilesAreRefusedOrReadButNeverBreakAnything() throws IOException {
        var good = book(HEAD + rows(5));
        var chance = new Random(20261123);
        for (int i = 0; i < 300; i++) {
            var damaged = good.clone();
            for (int hit = 0; hit < 1 + i % 7; hit++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            try {
                PlanFile.read(damaged);
            } catch (Refusal refusal) {
                assertThat(refusal.status()).isEqualTo(400);
            }
        }
    }

    private static void refused(byte[] file, String sentence) {
        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOf(Refusal.class)
                .satisfies(thrown -> {
                    assertThat(thrown.getMessage()).contains(sentence).doesNotContain("\n");
                    assertThat(((Refusal) thrown).status()).isEqualTo(400);
                });
    }

    private static String rows(int many) {
        var rows = new StringBuilder();
        for (int i = 2; i < many + 2; i++) {
            rows.append(row(i, text("A" + i, "x") + text("B" + i, "y") + number("C" + i, "3")));
        }
        return rows.toString();
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String text(String at, String said) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + said + "</t></is></c>";
    }

    private static String number(String at, String value) {
        return "<c r=\"" + at + "\"><v>" + value + "</v></c>";
    }

    private static byte[] book(String rows) throws IOException {
        return zip(parts(rows));
    }

    /** The parts of a real workbook with other rows in it. */
    private static Map<String, String> parts(String rows) throws IOException {
        var choices = new PlanChoices(Map.of("u", "某站"), Map.of("u", "某站"), List.of(3, 6), Map.of());
        var parts = new LinkedHashMap<String, String>();
        try (var zip = ZipFile.builder()
                .setByteArray(PlanSheet.waiting(List.of(), choices))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension"
                        + " ref=\"A1:XFD1048576\"/><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var raw = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, part) -> raw.put(name, part.getBytes(StandardCharsets.UTF_8)));
        return packed(raw);
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file.toByteArray();
    }

    private static byte[] bomb(int megabytes) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(" ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return file.toByteArray();
    }
}
