package jianyi.intake.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jianyi.flow.Refusal;
import jianyi.intake.Brought;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as people, programs and enemies make them. */
class BooksTest {

    private static final List<Book.Wanted> WANTED =
            List.of(new Book.Wanted("名单", List.of("姓名", "手机"), List.of("在任", "日期")));
    private static final String HEAD = row(1, text("A1", "姓名") + text("B1", "手机"));

    @Test
    void numbersDatesAndYesAreReadAsTheyWereTyped() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet(" 名单 ");
            sheet.createRow(0).createCell(0).setCellValue("2026年名单");
            var head = sheet.createRow(1);
            head.createCell(0).setCellValue("姓名*");
            head.createCell(2).setCellValue("手 机");
            head.createCell(3).setCellValue("在任");
            var line = sheet.createRow(4);
            line.createCell(0).setCellValue("  张三 ");
            line.createCell(2).setCellValue(13900000001d);
            line.createCell(3).setCellValue(true);
            sheet.createRow(6).createCell(0).setCellValue("   ");
            assertThat(lines(bytes(book)))
                    .containsExactly(new Book.Line(5, Map.of("姓名", "张三", "手机", "13900000001", "在任", "是")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "000;8;008",
                "0000000;12;0000012",
                "\"夜\"000;8;夜008",
                "0\"号\";12;12号",
                "000-0000-0000;13900010001;139-0001-0001",
                "0.00;5;5.00",
                "0%;0.5;50%",
                "General;43720;43720",
                "@;19;19",
                "0;13900010002;13900010002",
                "yyyy-mm-dd;43720;2019-09-12",
                "yyyy\"年\"m\"月\"d\"日\";43720;2019-09-12",
                "yyyy\"年\"m\"月\";43720;2019-09-12",
                "m/d/yy h:mm;43720.604166;2019-09-12 14:30:00",
                "[$-804]aaaa;43720;43720",
                "h:mm;0.5;12:00"
            })
    void whatTheClerkSeesIsWhatIsRead(String format, double value, String shown) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            var cell = named(book).createRow(1).createCell(1);
            cell.setCellValue(value);
            cell.setCellStyle(style);
            var line = lines(bytes(book)).get(0);
            if (format.contains("aaaa")) {
                assertThat(line.get("手机")).isNotEmpty();
            } else {
                assertThat(line.get("手机")).isEqualTo(shown);
            }
        }
    }

    @Test
    void daysCountedFrom1904AreTheSameDays() {
        String row = row(2, text("A2", "张三") + "<c r=\"B2\" s=\"1\"><v>42258</v></c>");
        String styles =
                "<styleSheet><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/></cellXfs></styleSheet>";
        byte[] book = packed(HEAD + row, "", parts -> {
            parts.put("xl/styles.xml", styles);
            parts.put(
                    "xl/workbook.xml",
                    parts.get("xl/workbook.xml").replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        });
        assertThat(lines(book).get(0).get("手机")).isEqualTo("2019-09-12");
    }

    @Test
    void aMergedCellHoldsForEveryRowAndColumnOfItsRange() throws IOException {
        for (Workbook one : List.of(new XSSFWorkbook(), new SXSSFWorkbook())) {
            try (Workbook book = one) {
                var sheet = book.createSheet("名单");
                sheet.createRow(0).createCell(0).setCellValue("某镇名单");
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
                var head = sheet.createRow(1);
                List.of("姓名", "手机", "在任", "日期")
                        .forEach(name ->
                                head.createCell(head.getPhysicalNumberOfCells()).setCellValue(name));
                for (int i = 2; i < 5; i++) {
                    sheet.createRow(i).createCell(0).setCellValue("某" + i);
                }
                sheet.getRow(2).createCell(1).setCellValue("13900000001");
                sheet.getRow(3).createCell(1).setCellValue("hidden beneath");
                sheet.addMergedRegion(new CellRangeAddress(2, 5, 1, 1));
                sheet.getRow(2).createCell(2).setCellValue("2019-09-12");
                sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
                var lines = lines(bytes(book));
                assertThat(lines)
                        .extracting(line -> line.get("手机"))
                        .containsOnly("13900000001")
                        .hasSize(3);
                assertThat(lines.get(0).get("日期")).isEqualTo("2019-09-12");
                assertThat(lines.get(1).get("日期")).isEmpty();
            }
        }
    }

    @Test
    void aHeadOfTwoRowsIsOneHead() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("名单");
            var above = sheet.createRow(0);
            above.createCell(0).setCellValue("姓名");
            above.createCell(1).setCellValue("联系方式");
            var below = sheet.createRow(1);
            below.createCell(1).setCellValue("手机");
            below.createCell(2).setCellValue("住址");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            var line = sheet.createRow(2);
            line.createCell(0).setCellValue("张三");
            line.createCell(1).setCellValue("1");
            assertThat(lines(bytes(book))).containsExactly(new Book.Line(3, Map.of("姓名", "张三", "手机", "1")));
        }
    }

    @Test
    void escapedCharactersAreTheCharacters() {
        var line = lines(packed(HEAD + row(2, text("A2", "一_x000D_\n二_x5EFA_") + text("B2", "_x005F_x000D_")), ""))
                .get(0);
        assertThat(line.get("姓名")).isEqualTo("一\n二建");
        assertThat(line.get("手机")).isEqualTo("_x000D_");
    }

    @Test
    void whatGoesBackToTheClerkIsReadAsItWas() {
        String odd = "_x000D_ 和 _x005F_";
        byte[] written = SheetWriter.write(
                List.of(new SheetWriter.Sheet("名单", List.of("姓名", "手机"), List.of(List.of(odd, "008")))));
        assertThat(lines(written)).containsExactly(new Book.Line(2, Map.of("姓名", odd, "手机", "008")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓　名",
                "姓\u00a0名",
                "\ufeff姓名",
                "姓名\u200b",
                "姓\n名",
                "姓 名 *",
                "姓名（必填）",
                "姓\u2003名",
                "＊姓名",
                "姓_x000D_\n名"
            })
    void blanksOfAnyKindPlayNoPartInHeadingsAndNames(String heading) {
        assertThat(lines(packed(
                        row(1, text("A1", heading) + text("B1", "手\u3000机")) + row(2, text("A2", "张三")),
                        "",
                        parts -> parts.replaceAll(
                                (name, part) -> part.replace("name=\"名单\"", "name=\"\u200b名　单\u3000\"")))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROW()-1",
                "YEAR(DATE(2019,1,1))",
                "A1&amp;\"号\"",
                "VLOOKUP(A2,Sheet2!A:B,2,0)",
                "\"see [x]y! | HYPERLINK(\"&amp;1",
                "SUM(Table1[金额])"
            })
    void theLastValueOfAFormulaIsTaken(String formula) {
        var line = lines(packed(
                        HEAD + row(2, text("A2", "张三") + "<c r=\"B2\"><f>" + formula + "</f><v>2019</v></c>"), ""))
                .get(0);
        assertThat(line.get("手机")).isEqualTo("2019");
        assertThat(line.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HYPERLINK(\"http://x\",\"张三\")", "hyperlink(A1)", "_xlfn.WEBSERVICE(\"http://x\")", "cmd|'/C calc'!A0",
                        "[1]Sheet1!$A$1",
                "'[a.xlsx]Sheet 1'!A1", "1+_xlfn._xlws.IMAGE(\"x\")", "RTD(\"a\",,\"b\")", "CALL(\"a\",\"b\",\"c\")",
                        "DDE(\"a\";\"b\";\"c\")",
                "SUM(1,IMPORTXML(\"a\",\"b\"))"
            })
    void aFormulaThatCouldDoSomethingIsAFaultOfItsLine(String formula) {
        String cell = "<c r=\"%s2\" t=\"str\"><f>" + formula.replace("&", "&amp;") + "</f><v>张三</v></c>";
        var line = lines(packed(HEAD + row(2, cell.formatted("A") + text("B2", "1")), ""))
                .get(0);
        assertThat(line.fault()).contains("“姓名”（A2）是会调用外部内容的公式，请改成文字");
        // In a column nobody asks for it does nothing.
        assertThat(lines(packed(HEAD + row(2, text("A2", "张三") + cell.formatted("C")), ""))
                        .get(0)
                        .faults())
                .isEmpty();
    }

    @Test
    void whatCannotBeKnownIsAFaultOfItsLineAndOthersStay() {
        String rows = row(2, text("A2", "甲") + "<c r=\"B2\"><f>1+1</f></c>")
                + row(3, text("A3", "乙") + "<c r=\"B3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")
                + row(4, text("A4", "丙") + "<c r=\"C4\" t=\"e\"><v>#REF!</v></c>")
                + row(
                        5,
                        text("A5", "丁")
                                + "<c r=\"B5\"><f t=\"shared\" si=\"0\" ref=\"B5:B6\">HYPERLINK(A1)</f><v>1</v></c>")
                + row(6, text("A6", "戊") + "<c r=\"B6\"><f t=\"shared\" si=\"0\"/><v>1</v></c>");
        assertThat(lines(packed(HEAD + rows, "")).stream()
                        .map(line -> line.fault().orElse(""))
                        .toList())
                .containsExactly(
                        "“手机”（B2）是没有算出结果的公式，请用 Excel 或 WPS 打开保存一次，或改成文字",
                        "“手机”（B3）是出错的单元格（#DIV/0!），请改正",
                        "",
                        "“手机”（B5）是会调用外部内容的公式，请改成文字",
                        "“手机”（B6）是会调用外部内容的公式，请改成文字");
    }

    @Test
    void everyMakersWayOfWritingIsRead() {
        String plain = "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>";
        String strings = "<sst><si><r><rPr/><t>张</t></r><r><t xml:space=\"preserve\">三 </t></r><rPh sb=\"0\""
                + " eb=\"1\"><t>zhang</t></rPh></si><si><t>1</t></si></sst>";
        var expected = new Book.Line(2, Map.of("姓名", "张三", "手机", "1"));
        assertThat(lines(packed(HEAD + row(2, plain), strings)))
                .as("shared, in pieces, with readings")
                .containsExactly(expected);
        assertThat(lines(packed(
                        HEAD
                                + "<row><c"
                                + " t=\"inlineStr\"><is><r><t>张</t></r><r><t>三</t></r></is></c><c><v>1</v></c></row>",
                        "")))
                .as("without references, inline in pieces")
                .containsExactly(expected);
        assertThat(lines(packed(
                        HEAD + row(2, plain),
                        strings,
                        parts -> parts.replaceAll((name, part) -> name.contains("sheet1") || name.contains("Strings")
                                ? part.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2")
                                        .replaceFirst("<x:(worksheet|sst)", "<x:$1 xmlns:x=\"urn:x\"")
                                : part))))
                .as("with prefixes")
                .containsExactly(expected);
        assertThat(lines(packed(HEAD + row(2, plain), strings, parts -> {
                    parts.put(
                            "xl/_rels/workbook.xml.rels",
                            parts.get("xl/_rels/workbook.xml.rels").replace("Target=\"", "Target=\"/xl/"));
                    parts.put("[Content_Types].xml", "");
                })))
                .as("absolute targets")
                .containsExactly(expected);
        assertThat(lines(packed(HEAD + row(2, plain), strings, parts -> {
                    var renamed = new LinkedHashMap<String, String>();
                    parts.forEach((name, part) -> renamed.put(name.replace('/', '\\'), part));
                    parts.clear();
                    parts.putAll(renamed);
                })))
                .as("backslashes between folders")
                .containsExactly(expected);
        assertThat(lines(packed(
                        HEAD
                                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"张三\"</f><v>张三</v></c><c r=\"B2\""
                                + " t=\"d\"><v>2019-09-12T00:00:00</v></c></row>",
                        "")))
                .as("text of formulas, days as texts")
                .containsExactly(new Book.Line(2, Map.of("姓名", "张三", "手机", "2019-09-12")));
    }

    @Test
    void missingSheetsAndHeadingsAreNamed() {
        refused(Brought.workbook("别的\n姓名|手机"), "工作簿里没有工作表“名单”，请用下载的模板填写");
        refused(Brought.workbook("名单\n姓名|电话"), "工作表“名单”里没有“手机”一列，请用下载的模板填写");
        refused(Brought.workbook("名单\n甲|乙"), "工作表“名单”里没有“姓名”一列，请用下载的模板填写");
    }

    @Test
    void whatIsNoWorkbookIsCalledWhatItIs() throws IOException {
        refused(new byte[0], "文件是空的，请重新选择");
        refused("姓名,手机".getBytes(StandardCharsets.UTF_8), "这不是 Excel 工作簿，请用下载的模板填写，存为 .xlsx 后再上传");
        String save = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再上传";
        try (var book = new HSSFWorkbook()) {
            book.createSheet("名单");
            refused(bytes(book), "这是旧版 Excel 的 .xls 文件（改后缀没有用），" + save);
        }
        refused(new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 1, 2}, "这是旧版 Excel 的 .xls 文件（改后缀没有用），" + save);
        refused("<html><body><table>".getBytes(StandardCharsets.UTF_8), "这是网页格式的表格（有的系统导出的 .xls 是这样），" + save);
        refused(
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                        .getBytes(StandardCharsets.UTF_8),
                "这是 XML 格式的旧表格，" + save);
        refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "这是 PDF，不是 Excel 工作簿，请用下载的模板填写");
        refused(
                Bent.pack(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "")),
                "这是 OpenDocument 文件（.ods 等），" + save);
        refused(Bent.pack(Map.of("xl/workbook.bin", "")), "这是二进制工作簿 .xlsb，" + save);
        refused(Bent.pack(Map.of("word/document.xml", "<a/>")), "这是 Word 文档，不是 Excel 工作簿，请用下载的模板填写");
        byte[] good = Brought.workbook("名单\n姓名|手机\n张三|1");
        refused(java.util.Arrays.copyOf(good, good.length / 2), "工作簿打不开，可能已损坏或没有传完整，请用 Excel 或 WPS 另存为 .xlsx 后再上传");
        refused(packed("<row r='1'><c t='s'", ""), "工作簿打不开，可能已损坏，请用 Excel 或 WPS 另存为 .xlsx 后再上传");
    }

    @Test
    void outsideDocumentsAreNeverReadNorEntitiesUnfolded() {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"哈\"><!ENTITY b"
                + " \"&a;&a;\">]><worksheet>&b;</worksheet>";
        String outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>";
        for (String evil : List.of(laughs, outside)) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
                Map<String, byte[]> parts = new LinkedHashMap<>();
                parts(HEAD, "").forEach((name, part) -> parts.put(name, part.getBytes(StandardCharsets.UTF_8)));
                parts.put("xl/worksheets/sheet1.xml", evil.getBytes(charset));
                refused(Bent.packBytes(parts), "工作簿里有不允许的外部声明，请用下载的模板重新填写");
            }
        }
    }

    @Test
    void whatUnpacksToTooMuchIsNotUnpacked() {
        String blanks = " ".repeat(1 << 20);
        for (String part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml")) {
            byte[] bomb = packed(HEAD, "<sst/>", parts -> parts.put(part, "<a>" + blanks.repeat(120) + "</a>"));
            assertThat(bomb.length).isLessThan(300_000);
            refused(bomb, "文件解开后太大，不能使用，请把内容复制到下载的模板里，分成几个文件");
        }
    }

    @Test
    void aParserKeepsNothingEndless() {
        var chance = new Random(7);
        var names = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            names.append("<n").append(chance.nextLong() & Long.MAX_VALUE).append("/>");
        }
        var noise = new StringBuilder();
        chance.ints(3_000_000, 'a', 'z').forEach(one -> noise.append((char) one));
        for (String evil : List.of(
                names.toString(),
                "<a>".repeat(100_000),
                "<c r=\"" + noise + "\"/>",
                "<!--" + noise + "-->",
                "<c r=\"ZZZZZZ1\"><v>1</v></c>",
                "<c r=\"&#90;ZZZ1\"><v>1</v></c>")) {
            refused(packed("<row r=\"1\">" + evil + "</row>", ""), "工作簿里有不正常的内容，请用下载的模板重新填写");
        }
        refused(packed("<row r=\"99999999\"/>", ""), "工作簿里有不正常的内容，请用下载的模板重新填写");
    }

    @Test
    void aSheetFormattedToItsEndIsReadLikeAnyOther() {
        String empty = "<row r=\"%d\"><c r=\"A%d\" s=\"1\"/><c r=\"B%d\" s=\"1\"/></row>";
        var rows = new StringBuilder(HEAD).append(row(2, text("A2", "张三")));
        for (int i = 3; i < 200_000; i++) {
            rows.append(empty.formatted(i, i, i));
        }
        assertThat(lines(packed(rows.toString(), ""))).hasSize(1);
    }

    @Test
    void tooManyLinesAreRefused() {
        String lines = "张三|1\n".repeat(20_001);
        refused(Brought.workbook("名单\n姓名|手机\n" + lines), "工作表“名单”超过 20000 行，请分成几个文件");
        refused(Brought.workbook("名单\n姓名|手机\n" + lines + lines), "工作表超过 20000 行，请分成几个文件");
    }

    private static List<Book.Line> lines(byte[] file) {
        return Books.read(file, WANTED).table("名单").lines();
    }

    private static void refused(byte[] file, String sentence) {
        assertThatThrownBy(() -> Books.read(file, WANTED))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    private static org.apache.poi.ss.usermodel.Sheet named(Workbook book) {
        var sheet = book.createSheet("名单");
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue("姓名");
        head.createCell(1).setCellValue("手机");
        return sheet;
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String text(String at, String said) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + said + "</t></is></c>";
    }

    private interface Change {
        void on(Map<String, String> parts);
    }

    private static byte[] packed(String rows, String strings) {
        return packed(rows, strings, parts -> {});
    }

    private static byte[] packed(String rows, String strings, Change change) {
        Map<String, String> parts = parts(rows, strings);
        change.on(parts);
        return Bent.pack(parts);
    }

    private static Map<String, String> parts(String rows, String strings) {
        return Bent.parts("名单", rows, strings);
    }

    private static byte[] bytes(Workbook book) throws IOException {
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }
}
