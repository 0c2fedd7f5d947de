package jianyi.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jianyi.casework.figure.Figure;
import jianyi.papers.LetterText;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The figures of two years as a workbook: numbers are numbers, everything else is text and never a formula. */
class StatisticsSheet {

    /** Points a printed line is high. */
    private static final double LINE = 15.5;

    private final YearFigures now;
    private final YearFigures before;

    StatisticsSheet(YearFigures now, YearFigures before) {
        this.now = now;
        this.before = before;
    }

    byte[] write(List<Table> tables) {
        var file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Jianyi", "1.0")) {
            figures(book.newWorksheet("指标"));
            tables.forEach(table -> table(book.newWorksheet(table.title()), table));
            notes(book.newWorksheet("说明"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void figures(Worksheet sheet) {
        head(
                sheet,
                List.of(30, 11, 11, 30, 11, 11, 30, 16, 70),
                List.of(
                        "指标",
                        now.year() + "年计入",
                        "总数",
                        now.year() + "年",
                        before.year() + "年计入",
                        "总数",
                        before.year() + "年",
                        "以什么日期为准",
                        "怎么算"));
        int line = 0;
        for (Figure figure : now.shown(before)) {
            line++;
            sheet.value(line, 0, (figure.explains() ? "　" : "") + figure.label());
            numbers(sheet, line, 1, figure, now.count(figure.key()));
            numbers(sheet, line, 4, figure, before.count(figure.key()));
            sheet.value(line, 7, figure.decides());
            sheet.value(line, 8, figure.rule());
            sheet.rowHeight(line, LINE * Math.max(lines(figure.rule(), 70), lines(figure.label(), 28)));
        }
        read(sheet, line, 8);
        apart(sheet, line, 1);
        apart(sheet, line, 4);
    }

    /** How many lines a text takes in a column that holds so many Latin letters; a Chinese character is as wide as two. */
    private static int lines(String text, int width) {
        int wide = text.codePoints().map(one -> one < 0x2000 ? 1 : 2).sum();
        return 1 + wide / width;
    }

    /** Long texts go on below, and a row is read across. */
    private static void read(Worksheet sheet, int lines, int last) {
        if (lines > 0) {
            sheet.range(1, 0, lines, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }

    /** Numbers and their wholes stand in the middle of two columns, so that none touches the words beside it. */
    private static void apart(Worksheet sheet, int lines, int column) {
        if (lines > 0) {
            sheet.range(1, column, lines, column + 1)
                    .style()
                    .horizontalAlignment("center")
                    .verticalAlignment("top")
                    .set();
        }
    }

    private static void numbers(Worksheet sheet, int line, int column, Figure figure, Count count) {
        sheet.value(line, column, count.numerator());
        if (figure.share()) {
            sheet.value(line, column + 1, count.denominator());
        }
        if (figure.kind() == Figure.Kind.SPENT) {
            sheet.range(line, column, line, column + 1)
                    .style()
                    .format("#,##0.00")
                    .set();
        }
        sheet.value(line, column + 2, count.words(figure));
    }

    private void table(Worksheet sheet, Table table) {
        head(
                sheet,
                List.of(34, 18, 11, 11, 30, 11, 11, 30),
                List.of(
                        table.head(),
                        "指标",
                        now.year() + "年计入",
                        "总数",
                        now.year() + "年",
                        before.year() + "年计入",
                        "总数",
                        before.year() + "年"));
        int line = 0;
        for (Table.Row row : table.rows()) {
            for (Table.Cell cell : row.cells()) {
                line++;
                sheet.value(line, 0, row.label());
                sheet.value(line, 1, cell.figure().label());
                numbers(sheet, line, 2, cell.figure(), cell.now());
                numbers(sheet, line, 5, cell.figure(), cell.before());
            }
        }
        read(sheet, line, 7);
        apart(sheet, line, 2);
        apart(sheet, line, 5);
    }

    private void notes(Worksheet sheet) {
        head(sheet, List.of(110), List.of("看数字以前请先看"));
        int line = 0;
        for (String note : Notes.ALL) {
            sheet.value(++line, 0, note);
        }
        sheet.value(++line, 0, period(now));
        sheet.value(++line, 0, period(before));
        read(sheet, line, 0);
    }

    /** In a header a mark of its own begins with {@code &}. */
    private String title() {
        return LetterText.formal(now.extent().office()).replace("&", "&&") + " " + now.year() + " 年统计";
    }

    private static String period(YearFigures year) {
        var freeze = year.freeze();
        return year.year() + " 年：" + year.span().from() + " 至 " + year.span().to()
                + (freeze == null ? "，统计到 " + year.span().today() : "，已锁定，统计到 " + freeze.asOf());
    }

    /** Headings stay in sight and stand on every printed page, on which all columns find room. */
    private void head(Worksheet sheet, List<Integer> widths, List<String> headings) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.width(column, widths.get(column));
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor("EEF0F2")
                .set();
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.header(title(), Position.CENTER);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
    }
}
