package jianyi.intake.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jianyi.flow.Refusal;

/** The rows of a sheet that hold anything, by number, and its merged ranges. */
final class Grid {

    static final int MOST_COLUMNS = 100;
    static final int MOST_ROWS = 20_000;
    private static final int MOST_MERGED = 50_000;
    private static final int MOST_FILLED = 3_000_000;

    private final TreeMap<Integer, Row> rows = new TreeMap<>();
    private final List<Range> merged = new ArrayList<>();

    /** A row's cells by column from 0, and what is wrong with some of them. */
    static final class Row {

        private final List<String> cells = new ArrayList<>();
        private final Map<Integer, String> faults = new HashMap<>();

        String get(int column) {
            return column < cells.size() && cells.get(column) != null ? cells.get(column) : "";
        }

        /** What is wrong with a cell, or null. */
        String fault(int column) {
            return faults.get(column);
        }

        int width() {
            return cells.size();
        }

        void put(int column, String text, String fault) {
            while (cells.size() <= column) {
                cells.add(null);
            }
            cells.set(column, text);
            if (fault != null) {
                faults.put(column, fault);
            } else {
                faults.remove(column);
            }
        }

        private boolean empty() {
            return faults.isEmpty() && cells.stream().allMatch(cell -> cell == null || cell.isEmpty());
        }
    }

    /** A merged range; rows as the spreadsheet program counts, columns from 0. */
    record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    void add(int number, Row row) {
        if (row.empty()) {
            return;
        }
        if (rows.size() > MOST_ROWS + TableReader.HEAD_WITHIN) {
            throw tooLong();
        }
        rows.merge(number, row, (one, same) -> {
            throw PartXml.strange();
        });
    }

    static Refusal tooLong() {
        return Refusal.invalid("工作表超过 " + MOST_ROWS + " 行，请分成几个文件");
    }

    void merge(Range range) {
        if (merged.size() == MOST_MERGED) {
            throw Refusal.invalid("合并的单元格太多，请取消合并后再上传");
        }
        merged.add(range);
    }

    TreeMap<Integer, Row> rows() {
        return rows;
    }

    List<Range> merged() {
        return merged;
    }

    /** Gives every cell of a merged range the value that stands in its first one; rows that hold nothing of their own stay absent. */
    void fill() {
        int filled = 0;
        for (Range range : merged) {
            Row first = rows.get(range.firstRow());
            String value = first == null ? "" : first.get(range.firstColumn());
            if (value.isEmpty() || range.firstColumn() >= MOST_COLUMNS) {
                continue;
            }
            int last = Math.min(range.lastColumn(), MOST_COLUMNS - 1);
            for (Row row :
                    rows.subMap(range.firstRow(), true, range.lastRow(), true).values()) {
                for (int column = range.firstColumn(); column <= last; column++) {
                    row.put(column, value, first.fault(range.firstColumn()));
                    if (++filled > MOST_FILLED) {
                        throw Refusal.invalid("合并的单元格太多，请取消合并后再上传");
                    }
                }
            }
        }
    }
}
