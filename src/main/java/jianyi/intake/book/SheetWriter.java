package jianyi.intake.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of text: templates, faulty lines, lists to hand out. No cell is ever a formula. */
public final class SheetWriter {

    private static final int WIDEST = 60;
    /** No spreadsheet program takes more in one cell. */
    private static final int LONGEST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

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
            sheet.value(0, column, literal(content.headings().get(column)));
            sheet.width(column, width(content, column));
            for (int line = 0; line < content.lines().size(); line++) {
                sheet.value(line + 1, column, literal(content.lines().get(line).get(column)));
            }
        }
        sheet.range(0, 0, 0, Math.max(0, content.headings().size() - 1))
                .style()
                .bold()
                .set();
    }

    /** Text that looks like an escaped character is escaped itself, so that it is read as it stands. */
    private static String literal(String text) {
        String fits = text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return fits == null || !fits.contains("_x")
                ? fits
                : ESCAPE.matcher(fits).replaceAll("_x005F$0");
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
