package jianyi.statistics;

import java.util.List;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Lines;
import jianyi.office.Office;

/**
 * How much of a congress's figures somebody reads.
 *
 * @param office whose figures are asked for: a congress, a government or a unit
 * @param body the congress they belong to
 * @param units office codes of those whose part alone is counted; empty for everything
 * @param circle the widest of {@link Lines}'s circles that is told
 */
public record Extent(Office office, Office body, List<String> units, int circle) {

    /** All of a congress's own. */
    public static Extent all(Office body) {
        return new Extent(body, body, List.of(), Lines.BODY);
    }

    /** Whether it is the congress itself that is looked at. */
    public boolean whole() {
        return units.isEmpty();
    }

    /** Whether the figure has anything to tell here; to whoever also works for one of the units a congress's own doing is not even nothing. */
    public boolean tells(Figure figure) {
        return !figure.inside() || whole() && circle > Lines.OFFICES;
    }
}
