package jianyi.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jianyi.intake.book.SheetWriter;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** What tests need of an import beyond its pages: workbooks, and the end of the background work. */
public final class Brought {

    private Brought() {}

    /** A workbook of sheets, each 「name」, headings and lines with cells parted by {@code |}. */
    public static byte[] workbook(String... sheets) {
        return SheetWriter.write(Stream.of(sheets).map(Brought::sheet).toList());
    }

    private static SheetWriter.Sheet sheet(String text) {
        List<String> lines = text.lines().toList();
        List<String> headings = cells(lines.get(1), 0);
        return new SheetWriter.Sheet(
                lines.get(0),
                headings,
                lines.stream().skip(2).map(line -> cells(line, headings.size())).toList());
    }

    private static List<String> cells(String line, int least) {
        return Stream.concat(
                        Stream.of(line.split("\\|", -1)).map(String::strip),
                        Stream.generate(() -> "").limit(least))
                .limit(Math.max(least, line.split("\\|", -1).length))
                .toList();
    }

    /** Stores a file and waits until that is done. */
    public static Run store(IntakeDesk desk, UUID id) {
        desk.start(id);
        return await(desk, id);
    }

    /** Waits until the background work of this run is done. */
    public static Run await(IntakeDesk desk, UUID id) {
        try {
            Future<?> work = desk.working(id);
            if (work != null) {
                work.get();
            }
            return desk.run(id);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The faulty lines as their workbook gives them back: cells joined by {@code |}, headings included. */
    public static List<String> faulty(IntakeDesk desk, UUID id) {
        return lines(desk.faulty(id));
    }

    /** Every line of every sheet of a workbook, cells joined by {@code |}. */
    public static List<String> lines(byte[] workbook) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheets().flatMap(Brought::lines).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Sheet sheet) {
        try {
            return sheet.read().stream()
                    .map(row -> String.join(
                            "|",
                            row.stream()
                                    .map(cell -> cell == null ? "" : cell.getText())
                                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
