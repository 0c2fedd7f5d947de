package jianyi.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jianyi.casework.figure.Figure;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The figures of two years as a workbook: numbers are numbers, everything else is text and never a formula. */
class StatisticsSheet {

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
                List.of(26, 10, 10, 28, 10, 10, 28, 14, 90),
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
        }
    }

    private static void numbers(Worksheet sheet, int line, int column, Figure figure, Count count) {
        sheet.value(line, column, count.numerator());
        if (figure.share()) {
            sheet.value(line, column + 1, count.denominator());
        }
        sheet.value(line, column + 2, count.words(figure));
    }

    private void table(Worksheet sheet, Table table) {
        head(
                sheet,
                List.of(30, 18, 10, 10, 28, 10, 10, 28),
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
    }

    private void notes(Worksheet sheet) {
        head(sheet, List.of(120), List.of("看数字以前请先看"));
        int line = 0;
        for (String note : Notes.ALL) {
            sheet.value(++line, 0, note);
        }
        sheet.value(++line, 0, period(now));
        sheet.value(++line, 0, period(before));
    }

    private static String period(YearFigures year) {
        var freeze = year.freeze();
        return year.year() + " 年：" + year.span().from() + " 至 " + year.span().to()
                + (freeze == null ? "，统计到 " + year.span().today() : "，已锁定，统计到 " + freeze.asOf());
    }

    private static void head(Worksheet sheet, List<Integer> widths, List<String> headings) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.width(column, widths.get(column));
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
    }
}
