package jianyi.intake;

import java.util.List;
import java.util.Map;

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

    /** A line; {@code number} is the row as the spreadsheet program counts, {@code cells} maps headings to stripped text. */
    public record Line(int number, Map<String, String> cells) {

        /** The text under a heading, empty when there is none. */
        public String get(String heading) {
            return cells.getOrDefault(heading, "");
        }
    }

    /** A sheet that is asked for, with the headings it must have; others may stand beside them. */
    public record Wanted(String name, List<String> headings) {}
}
