package jianyi.suggestion.bulk;

import java.util.Map;

/**
 * One case of a plan.
 *
 * @param place the row's number in the file, or the place in the list
 * @param number the case number; null when the row names no case of the body
 * @param cells the row as it came
 * @param fields what the task's form is filled in with; empty when there is nothing to do
 * @param said what will happen, what happened, or why not
 */
record PlanLine(
        int place, String number, Map<PlanColumn, String> cells, Map<String, Object> fields, Fate stage, String said) {

    /** What stood in a column, or nothing. */
    public String text(String column) {
        return cells.getOrDefault(PlanColumn.valueOf(column), "");
    }

    /** How a line stands. */
    enum Fate {
        READY("将交办", "open"),
        FAULTY("有误", "late"),
        IDLE("不办", ""),
        DONE("已交办", "good"),
        REFUSED("未办成", "late");

        private final String label;
        private final String badge;

        Fate(String label, String badge) {
            this.label = label;
            this.badge = badge;
        }

        /** What people read. */
        public String label() {
            return label;
        }

        /** The colour beside the word. */
        public String badge() {
            return badge;
        }

        /** Whether the row is given back to be mended. */
        boolean givenBack() {
            return this == FAULTY || this == REFUSED;
        }
    }

    /** A line that is not carried out. */
    static PlanLine without(PlanRow row, String number, Fate stage, String said) {
        return new PlanLine(row.place(), number, row.cells(), Map.of(), stage, said);
    }
}
