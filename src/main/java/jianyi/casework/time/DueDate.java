package jianyi.casework.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import jianyi.calendar.Term;

/**
 * By when something in a case is due, with the facts it follows from.
 *
 * @param kind what has to be there, one of its room's kinds
 * @param fromDay the day of the event; the count begins on the day after
 * @param event what happened that day, in Chinese: 交办
 * @param term the rule of that day, in the short form of {@link Term#parse}; a case keeps the one it started with
 * @param due the last day, as last reckoned
 * @param endedOn when it was met or nobody was bound by it any longer, or null
 * @param handling id of the one unit's work it binds, null for one that may bind several
 */
public record DueDate(
        long id,
        String number,
        String kind,
        LocalDate fromDay,
        String event,
        String term,
        LocalDate due,
        OffsetDateTime openedAt,
        LocalDate endedOn,
        Long handling) {

    /** Whether it is of this kind. */
    public boolean of(DateKind one) {
        return one.name().equals(kind);
    }
}
