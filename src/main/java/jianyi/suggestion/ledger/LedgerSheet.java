package jianyi.suggestion.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jianyi.access.Viewer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The ledger as a spreadsheet: what the page shows, all its pages. Every cell is text, so that nothing typed into a case becomes a formula. */
@Component
class LedgerSheet {

    private static final List<Integer> WIDTHS = List.of(10, 20, 48, 12, 24, 12, 32, 16, 16, 16, 12, 14, 14);
    private static final int PORTION = 1000;

    private final Ledger ledger;

    LedgerSheet(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The .xlsx file of everything the person may read of this question; paging plays no part. */
    byte[] write(Viewer viewer, LedgerQuery query) {
        var file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Jianyi", "1.0")) {
            Worksheet sheet = book.newWorksheet("建议台账");
            head(sheet);
            int[] line = {0};
            ledger.all(viewer, query, row -> put(sheet, ++line[0], row.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void head(Worksheet sheet) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
            sheet.value(0, column, LedgerRow.HEADINGS.get(column));
        }
        sheet.range(0, 0, 0, WIDTHS.size() - 1).style().bold().set();
    }

    private static void put(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
        if (line % PORTION == 0) {
            flush(sheet);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
