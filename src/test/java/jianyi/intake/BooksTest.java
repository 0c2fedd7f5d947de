package jianyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyi.flow.Refusal;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks as people and their enemies send them. */
class BooksTest {

    private static final List<Book.Wanted> WANTED = List.of(new Book.Wanted("名单", List.of("姓名", "手机")));
    private static final String SHEET = "xl/worksheets/sheet1.xml";

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
            assertThat(Books.read(bytes(book), WANTED).table("名单").lines())
                    .containsExactly(new Book.Line(5, Map.of("姓名", "张三", "手机", "13900000001", "在任", "是")));
        }
    }

    @Test
    void aWorkbookWithFormulasIsRefused() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("名单");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("姓名");
            head.createCell(1).setCellValue("手机");
            sheet.createRow(1).createCell(0).setCellFormula("HYPERLINK(\"http://x\",\"张三\")");
            refused(bytes(book), "工作表“名单”第 2 行有公式或出错的单元格，请改为文字后再上传");
        }
    }

    @Test
    void missingSheetsAndHeadingsAreNamed() {
        refused(Brought.workbook("别的\n姓名|手机"), "工作簿里没有工作表“名单”，请用下载的模板填写");
        refused(Brought.workbook("名单\n姓名|电话"), "工作表“名单”里没有“手机”一列，请用下载的模板填写");
        refused(Brought.workbook("名单\n甲|乙"), "工作表“名单”里没有“姓名”一列，请用下载的模板填写");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        refused(new byte[0], "这不是 Excel 工作簿，请用下载的模板填写，存为 .xlsx 后再上传");
        refused("姓名,手机".getBytes(StandardCharsets.UTF_8), "这不是 Excel 工作簿，请用下载的模板填写，存为 .xlsx 后再上传");
        try (var book = new HSSFWorkbook()) {
            var old = new ByteArrayOutputStream();
            book.createSheet("名单");
            book.write(old);
            refused(old.toByteArray(), "这是旧版 .xls 或设了密码的文件，请去掉密码，另存为 .xlsx 后再上传");
        }
        byte[] good = Brought.workbook("名单\n姓名|手机\n张三|1");
        refused(java.util.Arrays.copyOf(good, good.length / 2), "压缩包打不开，可能已损坏");
        refused(
                with(good, SHEET, "<worksheet><sheetData><row r='1'><c t='s'"),
                "工作簿打不开，可能已损坏，请用 Excel 或 WPS 另存为 .xlsx 后再上传");
        refused(with(good, "xl/workbook.xml", "<html/>"), "工作簿里没有工作表“名单”，请用下载的模板填写");
    }

    @Test
    void outsideDocumentsAreNeverReadNorEntitiesUnfolded() {
        byte[] good = Brought.workbook("名单\n姓名|手机\n张三|1");
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";
        String outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>";
        for (String evil : List.of(laughs, outside)) {
            refused(with(good, SHEET, evil), "工作簿里有不允许的外部声明，请用下载的模板重新填写");
            refused(with(good, SHEET, evil.getBytes(StandardCharsets.UTF_16)), "工作簿里有不允许的外部声明，请用下载的模板重新填写");
        }
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] good = Brought.workbook("名单\n姓名|手机\n张三|1");
        byte[] bomb = with(good, "xl/sharedStrings.xml", new byte[200 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(300_000);
        refused(bomb, "文件解开后超过 128 MB，不能使用，请分成几个");
    }

    @Test
    void aFarColumnIsRefusedBeforeAnythingIsSetUpForIt() {
        byte[] good = Brought.workbook("名单\n姓名|手机\n张三|1");
        for (String cell : List.of("r=\"ZZZZZZ1\"", "r='AAAA1'", "r=\"&#90;ZZZ1\"")) {
            String sheet = "<worksheet><sheetData><row r=\"1\"><c " + cell
                    + " t=\"inlineStr\"><is><t>姓名</t></is></c></row>" + "</sheetData></worksheet>";
            refused(with(good, SHEET, sheet), "工作簿里有不正常的单元格，请用下载的模板重新填写");
        }
    }

    @Test
    void tooManyLinesAreRefused() {
        String lines = "张三|1\n".repeat(20_001);
        refused(Brought.workbook("名单\n姓名|手机\n" + lines), "工作表“名单”超过 20000 行，请分成几个文件");
    }

    @Test
    void aNulInACellIsAFaultOfItsLineOrOfTheFile() {
        byte[] good = Brought.workbook("名单\n姓名|手机\n张三|1");
        String sheet =
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓\0名</t></is></c></row></sheetData></worksheet>";
        assertThatThrownBy(() -> Books.read(with(good, SHEET, sheet), WANTED)).isInstanceOf(Refusal.class);
    }

    private static void refused(byte[] file, String sentence) {
        assertThatThrownBy(() -> Books.read(file, WANTED))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    private static byte[] with(byte[] workbook, String part, String content) {
        return with(workbook, part, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The workbook with one part exchanged. */
    private static byte[] with(byte[] workbook, String part, byte[] content) {
        var changed = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(changed)) {
            new SafeZip(100, 1_000_000)
                    .read(workbook, (name, found) -> put(to, name, name.equals(part) ? content : found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    private static void put(ZipOutputStream to, String name, byte[] content) {
        try {
            to.putNextEntry(new ZipEntry(name));
            to.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }
}
