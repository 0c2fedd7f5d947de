package jianyi.suggestion.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** Reads the cells of one row as texts. A formula is a fault: what it shows elsewhere is nobody's decision. */
final class PlanCells {

    private static final int LONGEST = 20_000;

    private final int place;
    private final Map<PlanColumn, String> texts = new EnumMap<>(PlanColumn.class);
    private final List<String> faults = new ArrayList<>();

    private PlanCells(int place) {
        this.place = place;
    }

    static PlanRow read(Row row, Map<PlanColumn, Integer> columns) {
        var cells = new PlanCells(row.getRowNum());
        columns.forEach((column, index) -> row.getOptionalCell(index).ifPresent(cell -> cells.take(column, cell)));
        return new PlanRow(cells.place, cells.texts, cells.faults);
    }

    private void take(PlanColumn column, Cell cell) {
        var text = text(column, cell).replace("\r\n", "\n").strip();
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            fault(column, cell, "含有无法保存的字符，请删去");
            text = text.replaceAll("\\p{Cntrl}", "");
        }
        if (text.length() > LONGEST) {
            fault(column, cell, "太长了，最多 " + LONGEST + " 个字");
            text = text.substring(0, 100) + "…";
        }
        if (!text.isEmpty()) {
            texts.put(column, text);
        }
    }

    private String text(PlanColumn column, Cell cell) {
        CellType type = cell.getType();
        if (type == CellType.STRING) {
            return cell.asString();
        }
        if (type == CellType.BOOLEAN) {
            return cell.asBoolean() ? "是" : "否";
        }
        if (type == CellType.NUMBER) {
            return number(cell.getRawValue());
        }
        if (type != CellType.EMPTY && (column.answered() || column == PlanColumn.NUMBER)) {
            fault(column, cell, type == CellType.FORMULA ? "是公式，请改成文字" : "是错误值，请改成文字");
        }
        return "";
    }

    /** Whole numbers without their decimals, as Excel writes 3 sometimes as 3.0; anything else as it stands. */
    private static String number(String raw) {
        return raw.matches("\\d{1,9}\\.0{1,9}") ? raw.substring(0, raw.indexOf('.')) : raw;
    }

    private void fault(PlanColumn column, Cell cell, String sentence) {
        faults.add(at(place, cell.getColumnIndex()) + "“" + column.heading() + "”" + sentence);
    }

    /** The cell's address as Excel shows it. */
    private static String at(int place, int column) {
        return new CellAddress(place - 1, column) + " ";
    }
}
