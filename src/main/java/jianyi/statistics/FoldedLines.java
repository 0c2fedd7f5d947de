package jianyi.statistics;

import java.util.List;
import java.util.Map;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Lines;
import jianyi.casework.figure.Portions;
import jianyi.casework.fold.Fold;
import jianyi.casework.fold.Folds;
import jianyi.casework.fold.MarkTable;
import jianyi.casework.fold.Marks;
import org.springframework.stereotype.Repository;

/**
 * Remembers what lines were folded to, so that a page need not count again what has not changed. It is remembered by the question itself with
 * all its values: another day or another setting is another question. So numbers are those of this moment, remembered or not.
 */
@Repository
class FoldedLines {

    /** Years of bodies in memory, less than a megabyte each where a body has thousands of cases a year. */
    static final int MOST = 60;

    private final Reckoning reckoning;
    private final MarkTable table;
    private final Folds<Lines, Tally.Folded> folds = new Folds<>(MOST);

    FoldedLines(Reckoning reckoning, MarkTable table) {
        this.reckoning = reckoning;
        this.table = table;
    }

    private record Reader(List<String> units, int circle) {}

    /** How much there is of a body's lines that come in portions. */
    Map<Part, Count> counts(String body, Portions portions, Extent extent, List<Figure> figures) {
        return counts(current(body, portions), extent, figures);
    }

    /** How much there is of lines that never change. */
    Map<Part, Count> counts(String body, Lines lines, Extent extent, List<Figure> figures) {
        var known = folds.find(lines);
        var marks = table.now(List.of(body), Long.MAX_VALUE);
        var fold = known != null && known.told(marks) ? known : all(marks, lines, false);
        return counts(folds.keep(lines, fold, marks), extent, figures);
    }

    /** Whose figures these are is told by the question, so a reader's counts belong to it. */
    private static Map<Part, Count> counts(Fold<Tally.Folded> fold, Extent extent, List<Figure> figures) {
        return fold.derived(
                new Reader(extent.units(), extent.circle()),
                () -> Reckoning.counts(fold.rows().toList(), extent, figures));
    }

    /** The fold as of now, after a look at the marks. */
    Fold<Tally.Folded> current(String body, Portions portions) {
        var known = folds.find(portions.all());
        var marks = table.now(List.of(body), known == null ? Long.MAX_VALUE : known.since());
        return folds.keep(portions.all(), current(known, marks, body, portions), marks);
    }

    private Fold<Tally.Folded> current(Fold<Tally.Folded> known, Marks marks, String body, Portions portions) {
        if (known == null || !known.told(marks)) {
            return all(marks, portions.all(), true);
        }
        var stale = known.stale(marks, body);
        return stale.isEmpty()
                ? known
                : known.renewed(
                        marks, stale, reckoning.folded(portions.some().apply(stale), true), Tally.Folded::portion);
    }

    private Fold<Tally.Folded> all(Marks marks, Lines lines, boolean portions) {
        return Fold.of(marks, reckoning.folded(lines, portions), Tally.Folded::portion);
    }
}
