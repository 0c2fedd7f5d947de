package jianyi.casework.duty;

import java.time.LocalDate;

/**
 * What is asked of a room.
 *
 * @param body office code of the congress whose deputies are meant
 * @param person user id of one of them, null for all
 * @param from first day
 * @param to last day, included
 */
public record DutyScope(String body, String person, LocalDate from, LocalDate to) {

    /** Every deputy of a body, over these days. */
    public static DutyScope all(String body, LocalDate from, LocalDate to) {
        return new DutyScope(body, null, from, to);
    }

    /** Whether this person is asked about. */
    public boolean covers(String who) {
        return person == null || person.equals(who);
    }

    /** Whether the day is. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
