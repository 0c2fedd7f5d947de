package jianyi.inspection.plan;

import java.time.LocalDate;
import jianyi.inspection.Kind;

/**
 * A line of a version of a plan.
 *
 * @param month 1 to 12, the month in which it begins
 * @param street office code of the street that does it for the district, or null
 * @param remindedOn the day its owner was reminded, about a month ahead
 * @param begunOn the day its month was found to have come
 * @param inspection number of the case that came of it, or null
 */
public record PlanItem(
        long id,
        String number,
        int version,
        int place,
        int month,
        String matter,
        String reason,
        Kind way,
        String street,
        LocalDate remindedOn,
        LocalDate begunOn,
        String inspection) {

    /** The first day of its month. */
    LocalDate begins(int year) {
        return LocalDate.of(year, month, 1);
    }

    /** The day from which on its owner is reminded. */
    LocalDate reminds(int year) {
        return begins(year).minusMonths(1);
    }

    /** The last day of its month. */
    LocalDate ends(int year) {
        return begins(year).plusMonths(1).minusDays(1);
    }

    /** Whether its month is over and nothing has come of it. */
    public boolean missed(int year, LocalDate today) {
        return inspection == null && ends(year).isBefore(today);
    }

    /** The line as it is typed. */
    public Topic topic() {
        return new Topic(month, matter, reason, way, street);
    }
}
