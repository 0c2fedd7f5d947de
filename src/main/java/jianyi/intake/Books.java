package jianyi.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.flow.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads .xlsx workbooks that may be hostile; whatever is wrong with one is said in one sentence. */
public final class Books {

    private static final int MOST_LINES = 20_000;
    private static final int MOST_COLUMNS = 60;
    private static final int HEAD_WITHIN = 5;
    private static final int LEAST = 8;
    private static final SafeZip ZIP = new SafeZip(500, 128L * 1024 * 1024);

    private Books() {}

    /**
     * The wanted sheets of a workbook as text. Numbers come as they are typed, yes-no cells as 是 and 否.
     *
     * @throws Refusal 400 when it is no workbook, unpacks to too much, names outside documents, holds formulas, or lacks a sheet or a
     *     heading
     */
    public static Book read(byte[] file, List<Book.Wanted> wanted) {
        inspect(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Book.Table> tables = new ArrayList<>();
            for (Book.Wanted one : wanted) {
                tables.add(table(sheet(workbook, one), one));
            }
            return new Book(tables);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw Refusal.invalid("工作簿打不开，可能已损坏，请用 Excel 或 WPS 另存为 .xlsx 后再上传");
        }
    }

    private static void inspect(byte[] file) {
        if (file.length >= LEAST && ReadableWorkbook.isOLE2Header(file)) {
            throw Refusal.invalid("这是旧版 .xls 或设了密码的文件，请去掉密码，另存为 .xlsx 后再上传");
        }
        if (file.length < LEAST || !ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw Refusal.invalid("这不是 Excel 工作簿，请用下载的模板填写，存为 .xlsx 后再上传");
        }
        ZIP.read(file, (name, content) -> {
            if (name.startsWith("xl/worksheets/") && CellReferences.strange(plain(content))) {
                throw Refusal.invalid("工作簿里有不正常的单元格，请用下载的模板重新填写");
            }
            if (declares(content)) {
                throw Refusal.invalid("工作簿里有不允许的外部声明，请用下载的模板重新填写");
            }
        });
    }

    /** The letters of a part, in whatever encoding of ASCII. */
    private static String plain(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    /** Whether a document type is declared, in whatever encoding of ASCII; no workbook needs one. */
    private static boolean declares(byte[] content) {
        String mark = "<!DOCTYPE";
        int met = 0;
        for (byte one : content) {
            if (one != 0) {
                met = one == mark.charAt(met) ? met + 1 : one == '<' ? 1 : 0;
                if (met == mark.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Sheet sheet(ReadableWorkbook workbook, Book.Wanted wanted) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getName().strip().equals(wanted.name()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("工作簿里没有工作表“" + wanted.name() + "”，请用下载的模板填写"));
    }

    private static Book.Table table(Sheet sheet, Book.Wanted wanted) throws IOException {
        List<String> headings = new ArrayList<>();
        List<Book.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                if (!headings.isEmpty()) {
                    add(lines, row, headings, sheet.getName());
                } else if (holds(row, wanted.headings().get(0))) {
                    headings.addAll(headings(row));
                } else if (row.getRowNum() > HEAD_WITHIN) {
                    throw missing(wanted, wanted.headings().get(0));
                }
            });
        }
        wanted.headings().stream()
                .filter(heading -> !headings.contains(heading))
                .findFirst()
                .ifPresent(heading -> {
                    throw missing(wanted, heading);
                });
        return new Book.Table(
                wanted.name(),
                headings.stream().filter(heading -> !heading.isEmpty()).toList(),
                lines);
    }

    private static Refusal missing(Book.Wanted wanted, String heading) {
        return Refusal.invalid("工作表“" + wanted.name() + "”里没有“" + heading + "”一列，请用下载的模板填写");
    }

    private static boolean holds(Row row, String heading) {
        return row.stream().anyMatch(cell -> cell != null && heading(cell).equals(heading));
    }

    private static List<String> headings(Row row) {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            Cell cell = row.getCell(column);
            String heading = cell == null ? "" : heading(cell);
            headings.add(headings.contains(heading) ? "" : heading);
        }
        return headings;
    }

    private static String heading(Cell cell) {
        return cell.getText().replaceAll("[\\s*＊]", "");
    }

    private static void add(List<Book.Line> lines, Row row, List<String> headings, String sheet) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(row.getCellCount(), headings.size()); column++) {
            Cell cell = row.getCell(column);
            String text = cell == null ? "" : text(cell, sheet, row.getRowNum());
            if (!text.isEmpty() && !headings.get(column).isEmpty()) {
                cells.put(headings.get(column), text);
            }
        }
        if (cells.isEmpty()) {
            return;
        }
        if (lines.size() == MOST_LINES) {
            throw Refusal.invalid("工作表“" + sheet + "”超过 " + MOST_LINES + " 行，请分成几个文件");
        }
        lines.add(new Book.Line(row.getRowNum(), cells));
    }

    private static String text(Cell cell, String sheet, int line) {
        if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            throw Refusal.invalid("工作表“" + sheet + "”第 " + line + " 行有公式或出错的单元格，请改为文字后再上传");
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell.asNumber());
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "是" : "否";
            default -> cell.getText().strip();
        };
    }

    private static String number(BigDecimal number) {
        return Math.abs(number.scale()) > 30
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }
}
