package jianyi.setup.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jianyi.calendar.HolidayNotice;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import jianyi.intake.Turns;
import jianyi.intake.Upload;
import jianyi.intake.book.Book;
import jianyi.intake.book.Books;
import jianyi.intake.book.SheetWriter;

/** A holiday notice as a file: text with a line for each day, or a workbook; both become the lines somebody could have typed. */
final class HolidayFile {

    private static final String SHEET = "放假安排";
    private static final List<String> HEADINGS = List.of("日期", "休或班", "名称");
    private static final int LARGEST = 1_000_000;
    private static final Book.Wanted WANTED = new Book.Wanted(SHEET, HEADINGS, List.of("来源"));

    private HolidayFile() {}

    /**
     * The lines of a .csv, .txt or .xlsx file.
     *
     * @throws Refusal 400 when it is none of them or too large
     */
    static String lines(Upload.File file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (file.content().length > LARGEST) {
            throw Refusal.invalid("“文件”太大：一年的放假安排只有几十行，请检查选的文件");
        }
        if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
            return workbook(file.content());
        }
        if (!name.endsWith(".csv") && !name.endsWith(".txt")) {
            throw Refusal.invalid("“文件”应为 .csv、.txt 或 .xlsx");
        }
        return text(file.content());
    }

    /** Spreadsheet programs in China store .csv as GB 18030 as often as UTF-8. */
    private static String text(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return Text.clean(
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
            } catch (CharacterCodingException e) {
                // The other one, then.
            }
        }
        throw Refusal.invalid("“文件”不是文本，请另存为“CSV UTF-8”后再上传");
    }

    private static String workbook(byte[] content) {
        return Turns.take(() -> Books.read(content, List.of(WANTED))).table(SHEET).lines().stream()
                .peek(line -> line.fault().ifPresent(fault -> {
                    throw Refusal.invalid("“文件”第 " + line.number() + " 行" + fault);
                }))
                .map(line -> String.join(
                        ",",
                        line.get(HEADINGS.get(0)),
                        line.get(HEADINGS.get(1)),
                        line.get(HEADINGS.get(2)),
                        line.get("来源")))
                .map(line -> line.replaceAll(",$", ""))
                .collect(Collectors.joining("\n"));
    }

    /** A workbook to be filled in, with a year's days as the example. */
    static byte[] template(HolidayNotice example) {
        return SheetWriter.write(List.of(new SheetWriter.Sheet(
                SHEET,
                HEADINGS,
                example.days().stream()
                        .map(day -> List.of(day.date().toString(), day.kind(), day.name()))
                        .toList())));
    }
}
