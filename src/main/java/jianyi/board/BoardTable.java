package jianyi.board;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines of one kind beside each other.
 *
 * @param kind of what kind
 * @param title what stands above
 * @param rows in the order of offices, what they come to last
 */
record BoardTable(Kind kind, String title, List<BoardRow> rows) {

    /** Whether any line tells of a record that is missing. */
    public boolean lacking() {
        return rows.stream().anyMatch(row -> !row.gaps().isEmpty());
    }

    /** Of what kind the lines are; it decides the columns. */
    enum Kind {
        /** In whose hands cases are. */
        HANDS("在谁手里"),
        /** Offices that handle cases, with what they owe beside. */
        OFFICES("单位"),
        /** A district's towns. */
        TOWNS("乡镇");

        private final String first;

        Kind(String first) {
            this.first = first;
        }

        /** What stands above the names. */
        public String first() {
            return first;
        }

        /** The columns behind the names. */
        public Set<Column> columns() {
            return switch (this) {
                case HANDS -> casesAnd(Column.WAIT_MEDIAN, Column.AGAIN);
                case OFFICES -> casesAnd(Column.WAIT_MEDIAN, Column.CORRECTIONS_LATE);
                case TOWNS -> {
                    var columns = casesAnd(Column.CONGRESS, Column.CORRECTIONS_LATE);
                    columns.removeAll(Set.of(Column.WAIT_MEDIAN, Column.WAIT_LONGEST));
                    yield columns;
                }
            };
        }

        private static Set<Column> casesAnd(Column first, Column last) {
            var columns = EnumSet.range(first, last);
            columns.add(Column.CASES);
            return columns;
        }

        /** The upper line of headings, with how many columns each stands above; a column by itself is its own. */
        public Map<String, List<Column>> groups() {
            return columns().stream()
                    .collect(Collectors.groupingBy(
                            column -> column.group().isEmpty() ? column.label() : column.group(),
                            LinkedHashMap::new,
                            Collectors.toList()));
        }
    }
}
