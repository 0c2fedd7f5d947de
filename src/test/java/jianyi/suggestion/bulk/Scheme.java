package jianyi.suggestion.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A 分办方案 on somebody's desk: opened, filled in and saved again by another program than ours. */
final class Scheme {

    private final XSSFWorkbook book;

    private Scheme(XSSFWorkbook book) {
        this.book = book;
    }

    static Scheme of(byte[] file) {
        try {
            return new Scheme(new XSSFWorkbook(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case numbers, in the file's order. */
    List<String> numbers() {
        var numbers = new ArrayList<String>();
        for (Row row : book.getSheetAt(0)) {
            if (row.getRowNum() > 0) {
                numbers.add(row.getCell(0).getStringCellValue());
            }
        }
        return numbers;
    }

    /** What stands in a case's row under a heading. */
    String text(String number, String heading) {
        var cell = row(number).getCell(column(heading));
        return cell == null ? "" : new DataFormatter().formatCellValue(cell);
    }

    /** Fills in cells of a case's row: heading and value in pairs; numbers and yes-no values as such. */
    Scheme fill(String number, Object... cells) {
        for (int i = 0; i < cells.length; i += 2) {
            put(cell(number, (String) cells[i]), cells[i + 1]);
        }
        return this;
    }

    Cell cell(String number, String heading) {
        return row(number).getCell(column(heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Takes every row out but those of these cases. */
    Scheme only(List<String> numbers) {
        var sheet = book.getSheetAt(0);
        for (int i = sheet.getLastRowNum(); i > 0; i--) {
            if (!numbers.contains(sheet.getRow(i).getCell(0).getStringCellValue())) {
                sheet.removeRow(sheet.getRow(i));
            }
        }
        return this;
    }

    /** The row's number as Excel shows it. */
    int place(String number) {
        return row(number).getRowNum() + 1;
    }

    XSSFWorkbook book() {
        return book;
    }

    byte[] saved() {
        try (var file = new ByteArrayOutputStream()) {
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else {
            cell.setCellValue((String) value);
        }
    }

    private int column(String heading) {
        for (Cell cell : book.getSheetAt(0).getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    private Row row(String number) {
        for (Row row : book.getSheetAt(0)) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(number)) {
                return row;
            }
        }
        throw new AssertionError("no row " + number);
    }
}
