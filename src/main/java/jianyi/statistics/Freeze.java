package jianyi.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * That a year was closed 锁定, and by whom.
 *
 * @param asOf what happened after this day was not looked at
 */
public record Freeze(
        long id, String body, int year, LocalDate asOf, String frozenBy, String frozenName, OffsetDateTime frozenAt) {

    /**
     * Why a closed year, reckoned anew, would not give the same.
     *
     * @param label the figure
     * @param what number of the case, or null when the rule itself has changed
     * @param sentence what is different now
     */
    public record Difference(String label, String what, String sentence) {}
}
