package jianyi.suggestion.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import jianyi.access.Viewer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * The ledger as a spreadsheet: what the page shows, all its pages. Days are days and numbers are numbers, to be sorted and counted with;
 * everything else is text, so that nothing typed into a case becomes a formula.
 */
@Component
class LedgerSheet {

    private static final LedgerColumn[] COLUMNS = LedgerColumn.values();
    private static final String DAY = "yyyy-mm-dd";
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
            ledger.all(viewer, query, row -> put(sheet, ++line[0], row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void head(Worksheet sheet) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < COLUMNS.length; column++) {
            sheet.width(column, COLUMNS[column].width());
            sheet.value(0, column, COLUMNS[column].heading());
        }
        sheet.range(0, 0, 0, COLUMNS.length - 1).style().bold().set();
    }

    private static void put(Worksheet sheet, int line, LedgerRow row) {
        for (int column = 0; column < COLUMNS.length; column++) {
            put(sheet, line, column, COLUMNS[column].cell(row));
        }
        if (line % PORTION == 0) {
            flush(sheet);
        }
    }

    private static void put(Worksheet sheet, int line, int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(line, column, day);
            sheet.style(line, column).format(DAY).set();
        } else if (cell instanceof Number number) {
            sheet.value(line, column, number);
        } else if (cell != null) {
            sheet.value(line, column, (String) cell);
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
