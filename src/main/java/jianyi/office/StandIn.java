package jianyi.office;

import java.time.LocalDate;
import java.util.List;

/**
 * One person's posts looked after by another for some days 代办.
 *
 * @param person user id of whose posts they are
 * @param standIn user id of who looks after them
 * @param posts the engine groups
 * @param joined those of them the stand-in is in for this reason alone
 * @param from the first day
 * @param until the last day
 * @param reason said by who named him, or null
 * @param ended whether it was ended before its time
 * @param awaits whether it waits for the person's own word, or that of the one above
 */
public record StandIn(
        long id,
        String person,
        String standIn,
        List<String> posts,
        List<String> joined,
        LocalDate from,
        LocalDate until,
        String reason,
        boolean ended,
        boolean awaits) {

    /** Whether it holds on that day. */
    public boolean on(LocalDate day) {
        return !ended && !awaits && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is still to come or holds on that day. */
    public boolean open(LocalDate day) {
        return !ended && !day.isAfter(until);
    }

    /** Whether it has a day in common with these days. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !ended && !until.isBefore(first) && !from.isAfter(last);
    }
}
