package jianyi.board.tally;

import java.time.LocalDate;
import java.util.Map;
import jianyi.office.OfficeKind;

/**
 * What a board's numbers depend on beside the cases.
 *
 * @param near the last day that is near for a case
 * @param far the last day that is near for what is owed
 * @param kinds of offices, by their codes
 * @param shut whether the reader learns nothing of a rating before it is final
 * @param all whether the reader knows of cases that have not been accepted
 */
public record BoardDay(
        LocalDate today, LocalDate near, LocalDate far, Map<String, OfficeKind> kinds, boolean shut, boolean all) {

    /** The same for whoever knows of accepted cases alone. */
    public BoardDay accepted() {
        return new BoardDay(today, near, far, kinds, shut, false);
    }

    /** A case's step as the reader may know it. */
    Lying seen(Lying one) {
        return shut && one.rating() && !one.owed() ? one.shut() : one;
    }

    /** In whose hands a step is. */
    Whose whose(Lying step) {
        return Whose.of(step.holder(), step.holder() == null ? null : kinds.get(step.holder()));
    }
}
