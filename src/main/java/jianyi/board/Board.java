package jianyi.board;

import java.time.LocalDate;
import java.util.List;

/**
 * Where everything of one scope stands on a day.
 *
 * @param office its code
 * @param name what people call it
 * @param day the day
 * @param near what counts as near, in words
 * @param tables what there is to see
 * @param gaps what the reader's own town has no record of this quarter
 */
record Board(String office, String name, LocalDate day, String near, List<BoardTable> tables, List<String> gaps) {

    /** Whether anything of the scope itself is late; what is late in its towns is theirs to press for. */
    public boolean late() {
        return tables.stream()
                .filter(table -> table.kind() != BoardTable.Kind.TOWNS)
                .flatMap(table -> table.rows().stream())
                .anyMatch(row -> row.count().late()
                                + row.promises().late()
                                + row.corrections().late()
                        > 0);
    }
}
