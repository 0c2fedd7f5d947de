package jianyi.suggestion.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jianyi.flow.Refusal;
import jianyi.intake.book.Book;
import jianyi.intake.book.Books;

/** Reads a 分办方案 that has come back: the first sheet, its columns found by their headings, whatever their order. */
final class PlanFile {

    /** The most rows of one file. */
    static final int MOST_ROWS = 2000;
    /** A plan of two thousand cases is a tenth of this. */
    static final int LARGEST = 3 << 20;

    private static final int LONGEST = 20_000;
    private static final Book.Wanted FIRST_SHEET = new Book.Wanted(
            "", headings(PlanColumn::needed), headings(column -> column.answered() && !column.needed()));

    private PlanFile() {}

    private static List<String> headings(Predicate<PlanColumn> which) {
        return Arrays.stream(PlanColumn.values())
                .filter(which)
                .map(PlanColumn::heading)
                .toList();
    }

    /** The rows with anything in them. @throws Refusal 400 in one sentence when the file is none that can be read */
    static List<PlanRow> read(byte[] file) {
        if (file.length == 0) {
            throw Refusal.invalid("请选择填好的分办方案（.xlsx 文件）");
        }
        if (file.length > LARGEST) {
            throw tooLarge();
        }
        var lines = Books.read(file, List.of(FIRST_SHEET)).table("").lines();
        if (lines.isEmpty()) {
            throw Refusal.invalid("表里只有表头，没有要交办的建议");
        }
        if (lines.size() > MOST_ROWS) {
            throw tooLarge();
        }
        return lines.stream().map(PlanFile::row).toList();
    }

    private static PlanRow row(Book.Line line) {
        Map<PlanColumn, String> cells = new EnumMap<>(PlanColumn.class);
        List<String> faults = new ArrayList<>(line.faults());
        line.cells()
                .forEach((heading, text) -> PlanColumn.headed(heading).ifPresent(column -> {
                    cells.put(column, text);
                    if (text.indexOf('\0') >= 0) {
                        faults.add("“" + heading + "”含有无法保存的字符，请删去");
                        cells.put(column, text.replace("\0", ""));
                    }
                    if (text.length() > LONGEST) {
                        faults.add("“" + heading + "”太长了，最多 " + LONGEST + " 个字");
                    }
                }));
        return new PlanRow(line.number(), cells, faults);
    }

    static Refusal tooLarge() {
        return Refusal.invalid("文件太大，请只上传填好的分办方案（.xlsx，不超过 3 MB、2000 行）");
    }
}
