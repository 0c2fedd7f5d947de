package jianyi.intake.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workbook read into plain text: its wanted sheets in the order wanted. */
public record Book(List<Table> tables) {

    /** The sheet of this name; it is there, since reading refuses a workbook without it. */
    public Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A sheet: its headings in their order and the lines below that hold anything. */
    public record Table(String name, List<String> headings, List<Line> lines) {}

    /**
     * A line of a sheet.
     *
     * @param number the row as the spreadsheet program counts
     * @param cells maps headings to what the clerk sees in the cells, cleaned
     * @param faults what is wrong with cells that are asked for, as 「“年份”（B2）是…」
     */
    public record Line(int number, Map<String, String> cells, List<String> faults) {

        /** A line whose cells could all be read. */
        public Line(int number, Map<String, String> cells) {
            this(number, cells, List.of());
        }

        /** The text under a heading, empty when there is none. */
        public String get(String heading) {
            return cells.getOrDefault(heading, "");
        }

        /** What is wrong with its cells, in one sentence; empty when nothing is. */
        public Optional<String> fault() {
            return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("；", faults));
        }
    }

    /**
     * A sheet that is asked for.
     *
     * @param name its name; empty means the first sheet, whatever it is called
     * @param needed the headings it must have, the first of them tells which row is the head
     * @param others headings that are understood when they are there; what else stands beside them is not asked for
     */
    public record Wanted(String name, List<String> needed, List<String> others) {

        /** A sheet with no other headings. */
        public Wanted(String name, List<String> needed) {
            this(name, needed, List.of());
        }

        /** Every heading that is understood. */
        List<String> known() {
            List<String> known = new ArrayList<>(needed);
            known.addAll(others);
            return known;
        }
    }
}
