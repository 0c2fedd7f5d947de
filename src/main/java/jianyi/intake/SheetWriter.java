package jianyi.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of text: templates, faulty lines, lists to hand out. No cell is ever a formula. */
public final class SheetWriter {

    private static final int WIDEST = 60;

    private SheetWriter() {}

    /** A sheet to be written; {@code lines} hold one text a heading. */
    public record Sheet(String name, List<String> headings, List<List<String>> lines) {}

    /** The .xlsx file with these sheets. */
    public static byte[] write(List<Sheet> sheets) {
        var file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Jianyi", "1.0")) {
            sheets.forEach(sheet -> put(book.newWorksheet(sheet.name()), sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void put(Worksheet sheet, Sheet content) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < content.headings().size(); column++) {
            sheet.value(0, column, content.headings().get(column));
            sheet.width(column, width(content, column));
            for (int line = 0; line < content.lines().size(); line++) {
                sheet.value(line + 1, column, content.lines().get(line).get(column));
            }
        }
        sheet.range(0, 0, 0, Math.max(0, content.headings().size() - 1))
                .style()
                .bold()
                .set();
    }

    private static int width(Sheet content, int column) {
        int longest = content.lines().stream()
                .limit(200)
                .map(line -> line.get(column))
                .mapToInt(text -> text == null ? 0 : text.length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, 4 + 2 * Math.max(content.headings().get(column).length(), longest));
    }
}
