package jianyi.suggestion.papers;

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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A form as offices print them: title in the middle, the code at the right, and one table with all there is to fill in. */
final class TemplateForm extends TemplateWriter {

    private static final int SMALL = 12;
    private static final int USUAL = 14;
    private static final int CODE = 1500;

    private final int width;
    private XWPFTable table;
    private int[] columns;
    private boolean fresh;

    private TemplateForm(int width) {
        this.width = width;
    }

    /** An upright page with this title, and a smaller line above it. */
    static TemplateForm upright(String title, String above) {
        var form = new TemplateForm(9300);
        form.page(1080, 1080, 1303, 1303);
        form.head(title, above);
        return form;
    }

    /** A page that lies on its side, for wide lists. */
    static TemplateForm lying(String title, String above) {
        var form = new TemplateForm(14700);
        form.lyingPage(1250, 1134, 1069, 1069);
        form.head(title, above);
        return form;
    }

    private void head(String title, String above) {
        table(CODE, width - 2 * CODE, CODE);
        table.removeBorders();
        var row = row(0, value(""), value("").centred(), value("").centred());
        var middle = row.getCell(1);
        var line = middle.getParagraphArray(0);
        if (!above.isEmpty()) {
            line.setAlignment(ParagraphAlignment.CENTER);
            line.setSpacingBetween(26, LineSpacingRule.EXACT);
            text(line, above, BODY, 16);
            line = middle.addParagraph();
        }
        for (String part : title.split("\n")) {
            line = line == null ? middle.addParagraph() : line;
            line.setAlignment(ParagraphAlignment.CENTER);
            line.setSpacingBetween(34, LineSpacingRule.EXACT);
            text(line, part, TITLE, 22);
            line = null;
        }
        var code = row.getCell(2).getParagraphArray(0);
        code.setSpacingBetween(1, LineSpacingRule.AUTO);
        text(code, "{{二维码}}", BODY, SMALL);
    }

    /** The line between head and table. */
    void numbers(String left, String right) {
        XWPFParagraph line = document.createParagraph();
        line.setSpacingBefore(60);
        line.setSpacingAfter(60);
        line.setSpacingBetween(20, LineSpacingRule.EXACT);
        var tab = line.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(width));
        text(line, left, BODY, SMALL).addTab();
        text(line, right, BODY, SMALL);
    }

    /** Begins a table; widths in twips. */
    void table(int... columns) {
        this.columns = columns;
        table = document.createTable(1, 1);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(Arrays.stream(columns).sum());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(40, 80, 40, 80);
        grid(table, columns);
        fresh = true;
    }

    /** A row at least this high; it breaks across pages only where a long text stands. */
    XWPFTableRow row(int height, Cell... cells) {
        XWPFTableRow row = fresh ? table.getRow(0) : table.createRow();
        fresh = false;
        row.setHeight(height);
        row.setCantSplitRow(Arrays.stream(cells).noneMatch(cell -> cell.mayBreak));
        while (row.getTableCells().size() > cells.length) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        int column = 0;
        for (int i = 0; i < cells.length; i++) {
            var cell = i < row.getTableCells().size() ? row.getCell(i) : row.addNewTableCell();
            int taken = Arrays.stream(columns, column, column + cells[i].span).sum();
            column += cells[i].span;
            cells[i].fill(cell, taken);
        }
        return row;
    }

    /** A list's heading, repeated on every page. */
    void header(String... labels) {
        header(Arrays.stream(labels).map(TemplateForm::label).toArray(Cell[]::new));
    }

    /** The same for a list in small print. */
    void smallHeader(String... labels) {
        header(Arrays.stream(labels).map(text -> label(text).small()).toArray(Cell[]::new));
    }

    private void header(Cell... labels) {
        var row = row(480, labels);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
    }

    /** A list's line in small print. */
    void lines(String... values) {
        row(440, Arrays.stream(values).map(text -> value(text).small().top()).toArray(Cell[]::new));
    }

    /** A label across the whole table, kept with what follows. */
    void heading(int span, String label) {
        var row = row(460, label(label).span(span));
        row.getCell(0).getParagraphArray(0).setKeepNext(true);
        row.setCantSplitRow(true);
    }

    /** A text across the whole table, with the indent of a letter. */
    void longText(int span, int height, String text) {
        var cell = row(height, value(text).top().span(span)).getCell(0);
        var line = cell.getParagraphArray(0);
        line.setSpacingBetween(24, LineSpacingRule.EXACT);
        var indent = line.getCTP().getPPr().addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(BigInteger.valueOf(2L * USUAL * 20));
    }

    /** A heading between tables. */
    void section(String heading) {
        XWPFParagraph line = document.createParagraph();
        line.setSpacingBefore(240);
        line.setSpacingAfter(80);
        line.setKeepNext(true);
        text(line, heading, "黑体", USUAL);
    }

    /** Room between tables. */
    void gap() {
        XWPFParagraph line = document.createParagraph();
        line.setSpacingBetween(10, LineSpacingRule.EXACT);
    }

    /** Who puts the seal, and the day. */
    void signature(String office, String day) {
        for (String part : new String[] {office, day}) {
            XWPFParagraph line = document.createParagraph();
            line.setAlignment(ParagraphAlignment.RIGHT);
            line.setIndentationRight(560);
            line.setSpacingBetween(24, LineSpacingRule.EXACT);
            line.setSpacingBefore(part.equals(office) ? 160 : 0);
            text(line, part, BODY, USUAL);
        }
    }

    void note(String sentence) {
        XWPFParagraph note = document.createParagraph();
        note.setSpacingBefore(100);
        note.setSpacingBetween(18, LineSpacingRule.EXACT);
        note.setIndentationLeft(480);
        note.getCTP().getPPr().getInd().setHanging(BigInteger.valueOf(480));
        text(note, sentence, BODY, SMALL);
    }

    static Cell label(String text) {
        return new Cell(text).centred();
    }

    static Cell value(String text) {
        return new Cell(text);
    }

    /** A cell left open for the pen. */
    static Cell open() {
        return new Cell("");
    }

    /** One cell before it is put into a row. */
    static final class Cell {

        private final String text;
        private int span = 1;
        private int points = USUAL;
        private boolean mayBreak;
        private boolean kept;
        private ParagraphAlignment alignment = ParagraphAlignment.LEFT;
        private XWPFTableCell.XWPFVertAlign place = XWPFTableCell.XWPFVertAlign.CENTER;

        private Cell(String text) {
            this.text = text;
        }

        Cell span(int columns) {
            span = columns;
            return this;
        }

        Cell centred() {
            alignment = ParagraphAlignment.CENTER;
            return this;
        }

        /** For texts of any length: begins at the top and may go on over pages. */
        Cell top() {
            mayBreak = true;
            place = XWPFTableCell.XWPFVertAlign.TOP;
            return this;
        }

        /** Keeps the row on one page with the next. */
        Cell kept() {
            kept = true;
            return this;
        }

        Cell small() {
            points = SMALL;
            return this;
        }

        private void fill(XWPFTableCell cell, int width) {
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(String.valueOf(width));
            cell.setVerticalAlignment(place);
            if (span > 1) {
                cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
            }
            var lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                XWPFParagraph line = i == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
                line.setAlignment(alignment);
                line.setKeepNext(kept);
                line.setSpacingBetween(points == SMALL ? 17 : 21, LineSpacingRule.EXACT);
                if (!lines[i].isEmpty()) {
                    text(line, lines[i], BODY, points);
                }
            }
        }
    }
}
