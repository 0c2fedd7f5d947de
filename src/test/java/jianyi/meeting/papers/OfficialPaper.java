package jianyi.meeting.papers;

import java.math.BigInteger;
import java.util.Arrays;
import jianyi.papers.TemplateWriter;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A meeting's document after 党政机关公文格式 (GB/T 9704—2012): title, text in 仿宋 三号, headings in 黑体, lists as tables. */
public final class OfficialPaper extends TemplateWriter {

    private static final int CHARACTER = 320; // twips, one character of 三号

    private OfficialPaper() {}

    /** An upright page. */
    public static OfficialPaper upright() {
        var paper = new OfficialPaper();
        paper.page(2098, 1984, 1587, 1474);
        return paper;
    }

    /** A page with narrow margins, for lists. */
    public static OfficialPaper narrow() {
        var paper = new OfficialPaper();
        paper.page(1250, 1134, 1134, 1134);
        return paper;
    }

    public void title(String title) {
        XWPFParagraph line = document.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        line.setSpacingBefore(280);
        line.setSpacingAfter(280);
        line.setSpacingBetween(34, LineSpacingRule.EXACT);
        text(line, title, TITLE, 22);
    }

    /** A line in the middle, for the number or the note below the title. */
    public void middle(String line) {
        XWPFParagraph middle = paragraph();
        middle.setAlignment(ParagraphAlignment.CENTER);
        middle.setSpacingAfter(200);
        text(middle, line, BODY, 16);
    }

    public void line(String line) {
        text(paragraph(), line, BODY, 16);
    }

    /** A paragraph indented by two characters. */
    public XWPFParagraph indented(String line) {
        return indented(line, BODY);
    }

    public void heading(String heading) {
        indented(heading, "黑体").setKeepNext(true);
    }

    private XWPFParagraph indented(String words, String font) {
        XWPFParagraph line = paragraph();
        var indent = line.getCTP().getPPr().addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(BigInteger.valueOf(2L * CHARACTER));
        text(line, words, font, 16);
        return line;
    }

    public void signature(String office, String day) {
        XWPFParagraph sender = right(office);
        sender.setSpacingBefore(560);
        sender.setKeepNext(true);
        right(day);
    }

    private XWPFParagraph right(String words) {
        XWPFParagraph line = paragraph();
        line.setAlignment(ParagraphAlignment.RIGHT);
        line.setIndentationRight(2 * CHARACTER);
        text(line, words, BODY, 16);
        return line;
    }

    /** A list: one heading, repeated on every page, and one row that stands for all. */
    public void list(int height, int[] columns, String[] labels, String... values) {
        XWPFTable table = document.createTable(2, columns.length);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(Arrays.stream(columns).sum());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(40, 80, 40, 80);
        grid(table, columns);
        fill(table.getRow(0), 480, columns, labels, ParagraphAlignment.CENTER);
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(1), height, columns, values, ParagraphAlignment.LEFT);
    }

    private static void fill(XWPFTableRow row, int height, int[] columns, String[] texts, ParagraphAlignment how) {
        row.setHeight(height);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.length; i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(String.valueOf(columns[i]));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph line = cell.getParagraphArray(0);
            line.setAlignment(how);
            line.setSpacingBetween(18, LineSpacingRule.EXACT);
            text(line, texts[i], BODY, 12);
        }
    }

    public void note(String sentence) {
        XWPFParagraph note = document.createParagraph();
        note.setSpacingBefore(100);
        note.setSpacingBetween(18, LineSpacingRule.EXACT);
        text(note, sentence, BODY, 12);
    }
}
