package jianyi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.intake.book.Book;
import jianyi.intake.book.SheetWriter;

/** The faulty lines of a workbook, written as they came with a last column 问题; corrected there, the file can be brought again. */
final class ReturnedBook {

    static final String PROBLEM = "问题";

    private ReturnedBook() {}

    /** Only faulty lines, but every sheet: a workbook without one of its sheets would be refused. */
    static byte[] write(Book book, Map<String, Map<Integer, String>> problems) {
        return SheetWriter.write(book.tables().stream()
                .map(table -> sheet(table, problems.getOrDefault(table.name(), Map.of())))
                .toList());
    }

    private static SheetWriter.Sheet sheet(Book.Table table, Map<Integer, String> problems) {
        List<String> headings = table.headings().stream()
                .filter(heading -> !heading.equals(PROBLEM))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        for (Book.Line line : table.lines()) {
            if (problems.containsKey(line.number())) {
                lines.add(Stream.concat(headings.stream().map(line::get), Stream.of(problems.get(line.number())))
                        .toList());
            }
        }
        return new SheetWriter.Sheet(
                table.name(),
                Stream.concat(headings.stream(), Stream.of(PROBLEM)).toList(),
                lines);
    }
}
