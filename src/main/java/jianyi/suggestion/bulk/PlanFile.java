package jianyi.suggestion.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jianyi.flow.Refusal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a 分办方案 that has come back: the first sheet, its columns found by their headings, whatever their order. */
final class PlanFile {

    /** The most rows of one file. */
    static final int MOST_ROWS = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(PlanFile.class);
    /** An unreadable number becomes an error cell rather than an exception. */
    private static final ReadingOptions READING = new ReadingOptions(false, true);

    private PlanFile() {}

    /** The rows with anything in them. @throws Refusal 400 in one sentence when the file is none that can be read */
    static List<PlanRow> read(byte[] file) {
        refuseWhatIsNoWorkbook(file);
        try {
            UnpackedParts.check(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), READING);
                    var rows = book.getFirstSheet().openStream()) {
                return rows(rows.iterator());
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            LOG.debug("A plan that cannot be read: {}", broken.toString());
            throw Refusal.invalid("这个文件打不开，请用 Excel 或 WPS 重新保存为 .xlsx 后再上传");
        }
    }

    private static void refuseWhatIsNoWorkbook(byte[] file) {
        if (file.length == 0) {
            throw Refusal.invalid("请选择填好的分办方案（.xlsx 文件）");
        }
        if (file.length > UnpackedParts.LARGEST_FILE) {
            throw UnpackedParts.tooLarge();
        }
        if (ReadableWorkbook.isOLE2Header(file)) {
            throw Refusal.invalid("请另存为 .xlsx 文件（不是 .xls），不要加密码");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw Refusal.invalid("这不是 .xlsx 文件，请上传填好的分办方案");
        }
    }

    private static List<PlanRow> rows(Iterator<Row> rows) {
        if (!rows.hasNext()) {
            throw Refusal.invalid("表里没有内容，请上传填好的分办方案");
        }
        var columns = columns(rows.next());
        var read = new ArrayList<PlanRow>();
        while (rows.hasNext()) {
            var row = PlanCells.read(rows.next(), columns);
            if (row.cells().isEmpty() && row.faults().isEmpty()) {
                continue;
            }
            if (read.size() == MOST_ROWS) {
                throw UnpackedParts.tooLarge();
            }
            read.add(row);
        }
        if (read.isEmpty()) {
            throw Refusal.invalid("表里只有表头，没有要交办的建议");
        }
        return read;
    }

    private static Map<PlanColumn, Integer> columns(Row head) {
        var columns = new EnumMap<PlanColumn, Integer>(PlanColumn.class);
        head.stream()
                .filter(cell -> cell != null && cell.getText() != null)
                .forEach(cell -> PlanColumn.headed(cell.getText())
                        .ifPresent(column -> columns.putIfAbsent(column, cell.getColumnIndex())));
        for (PlanColumn column : PlanColumn.values()) {
            if (column.needed() && !columns.containsKey(column)) {
                throw Refusal.invalid("第 1 行没有“" + column.heading() + "”这一列，请在系统下载的分办方案上填写");
            }
        }
        return columns;
    }
}
