package jianyi.suggestion.letter;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import jianyi.papers.TemplateWriter;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * Writes the shipped letter template anew, after 党政机关公文格式 (GB/T 9704—2012): A4, 28 lines of 28 points, 仿宋 三号, title in
 * 小标宋 二号. Run {@link #main} from the project's directory when its layout shall change; the result is committed.
 */
final class ReplyTemplate extends TemplateWriter {

    private static final int CHARACTER = 320; // twips, one character of 三号
    private static final String DEGREES = "满意□　　　基本满意□　　　不满意□";
    private static final String OPEN_DATE = "　　年　　月　　日";
    private static final int[] COLUMNS = {2340, 2200, 1504, 2800};

    private ReplyTemplate() {}

    /** Writes src/main/resources/letters/reply.docx. */
    public static void main(String[] arguments) throws IOException, InvalidFormatException {
        new ReplyTemplate().write(Path.of("src/main/resources/letters/reply.docx"));
    }

    private void write(Path file) throws IOException, InvalidFormatException {
        page(2098, 1984, 1587, 1474);
        head();
        body();
        foot();
        form();
        save(file);
    }

    private void head() {
        XWPFParagraph mark = line("类别：{{类别}}");
        mark.setAlignment(ParagraphAlignment.RIGHT);
        XWPFParagraph number = line("{{文号}}");
        var tab = number.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(8844));
        XWPFRun signer = number.createRun();
        font(signer, BODY, 16);
        signer.addTab();
        text(number, "签发人：{{签发人}}", BODY, 16);
        XWPFParagraph title = paragraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingBefore(560);
        title.setSpacingAfter(560);
        title.setSpacingBetween(34, LineSpacingRule.EXACT);
        text(title, "{{标题}}", TITLE, 22);
        // Slightly condensed, so that a usual title keeps to one line.
        title.getRuns().get(0).setCharacterSpacing(-20);
        title.getCTP().getPPr().addNewAutoSpaceDN().setVal(false);
    }

    private void body() {
        line("{{称谓}}");
        indented("{{开头}}");
        indented("{{正文}}");
        indented("{{结语}}").setKeepNext(true);
        XWPFParagraph attached = indented("附件：代表建议办理情况征询意见表");
        attached.setSpacingBefore(280);
        attached.setKeepNext(true);
        XWPFParagraph sender = signature("{{落款}}");
        sender.setSpacingBefore(840);
        sender.setKeepNext(true);
        signature("{{日期}}");
    }

    private void foot() {
        XWPFParagraph unit = indented("承办单位：{{承办单位}}");
        unit.setSpacingBefore(560);
        unit.setKeepNext(true);
        indented("承办人：{{承办人}}　　联系电话：{{联系电话}}").setKeepNext(true);
        indented("是否公开：{{是否公开}}").setKeepNext(true);
        XWPFParagraph copies = paragraph();
        copies.setSpacingBefore(420);
        copies.setBorderTop(Borders.SINGLE);
        copies.setBorderBottom(Borders.SINGLE);
        copies.setIndentationLeft(980);
        copies.setIndentationRight(140);
        copies.getCTP().getPPr().getInd().setHanging(BigInteger.valueOf(840));
        text(copies, "抄送：{{抄送}}", BODY, 14);
    }

    private void form() {
        XWPFParagraph mark = line("附件");
        mark.setPageBreak(true);
        XWPFParagraph title = paragraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingBetween(34, LineSpacingRule.EXACT);
        title.setSpacingAfter(200);
        text(title, "代表建议办理情况征询意见表", TITLE, 22);
        XWPFTable table = document.createTable(13, 4);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(8844);
        table.setTableAlignment(TableRowAlign.CENTER);
        grid(table, COLUMNS);
        wide(table.getRow(0), 760, "建议标题", "{{建议标题}}");
        pairs(table.getRow(1), "建议编号", "{{会次}}{{建议编号}}", "承办单位", "{{承办单位}}");
        wide(table.getRow(2), 560, "提出代表", "{{代表姓名}}");
        pairs(table.getRow(3), "是否收到答复函", "是□　　否□", "收到日期", OPEN_DATE);
        wide(table.getRow(4), 560, "总体评价", DEGREES);
        wide(table.getRow(5), 500, "其中：面商", DEGREES);
        wide(table.getRow(6), 500, "其中：态度", DEGREES);
        wide(table.getRow(7), 500, "其中：答复", DEGREES);
        wide(table.getRow(8), 500, "其中：结果", DEGREES);
        wide(table.getRow(9), 560, "答复类别（{{类别}}）", "同意□　　　不同意□");
        wide(table.getRow(10), 1900, "对办理的意见\n（不满意的请\n写明具体理由）", "");
        pairs(table.getRow(11), "代表签名", "", "评价日期", OPEN_DATE);
        wide(table.getRow(12), 540, "代表电话", "");
        note("注：1. 请在相应的□内打“√”，总体评价和分项评价各选一项。");
        note("　　2. 本表请填好后直接送交{{人大机关}}（电话：{{人大电话}}），不要交给承办单位；也可登录系统评价，或电话请工作人员代录。");
    }

    private void pairs(XWPFTableRow row, String first, String value, String second, String other) {
        row.setHeight(580);
        row.setCantSplitRow(true);
        String[] texts = {first, value, second, other};
        for (int i = 0; i < texts.length; i++) {
            cell(row.getCell(i), texts[i], COLUMNS[i], ParagraphAlignment.CENTER);
        }
    }

    private void wide(XWPFTableRow row, int height, String label, String value) {
        row.setHeight(height);
        row.setCantSplitRow(true);
        row.removeCell(3);
        row.removeCell(2);
        cell(row.getCell(0), label, COLUMNS[0], ParagraphAlignment.CENTER);
        XWPFTableCell cell = row.getCell(1);
        cell(cell, value, COLUMNS[1] + COLUMNS[2] + COLUMNS[3], ParagraphAlignment.LEFT);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(3));
    }

    private void cell(XWPFTableCell cell, String text, int width, ParagraphAlignment alignment) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph line = cell.getParagraphArray(0);
        for (String part : text.split("\n")) {
            if (line == null) {
                line = cell.addParagraph();
            }
            line.setAlignment(alignment);
            line.setSpacingBetween(20, LineSpacingRule.EXACT);
            text(line, part, BODY, 14);
            line = null;
        }
    }

    private void note(String sentence) {
        XWPFParagraph note = paragraph();
        note.setSpacingBefore(80);
        note.setSpacingBetween(18, LineSpacingRule.EXACT);
        note.setIndentationLeft(720);
        note.getCTP().getPPr().getInd().setHanging(BigInteger.valueOf(720));
        text(note, sentence, BODY, 12);
    }

    private XWPFParagraph signature(String sentence) {
        XWPFParagraph signature = line(sentence);
        signature.setAlignment(ParagraphAlignment.RIGHT);
        signature.setIndentationRight(4 * CHARACTER);
        return signature;
    }

    private XWPFParagraph indented(String sentence) {
        XWPFParagraph indented = line(sentence);
        var indent = indented.getCTP().getPPr().isSetInd()
                ? indented.getCTP().getPPr().getInd()
                : indented.getCTP().getPPr().addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(BigInteger.valueOf(2L * CHARACTER));
        return indented;
    }

    private XWPFParagraph line(String sentence) {
        XWPFParagraph line = paragraph();
        text(line, sentence, BODY, 16);
        return line;
    }
}
