package jianyi.board.tally;

import java.time.LocalDate;

/**
 * A waiting step of a case, as far as the board counts it; or an open case without one.
 *
 * @param number the case
 * @param again whether it is handled for the second time
 * @param rating whether it waits for what comes of a rating
 * @param known whether the district may know of it
 * @param holder office code of whom the step lies with, empty for persons, null without a step
 * @param since since when
 * @param due its last day, or null
 * @param promise whether it is a promise or what was resolved, else a correction, that is owed beside a case's way; null for this way itself
 * @param portion of the room's cases; null where changes to them are not marked
 */
public record Lying(
        String number,
        String body,
        boolean again,
        boolean rating,
        boolean known,
        String holder,
        LocalDate since,
        LocalDate due,
        Boolean promise,
        LocalDate portion) {

    /** Whether it is owed beside a case's way. */
    public boolean owed() {
        return promise != null;
    }

    /** The same as whoever handles it may see it before the rating is final: as if it had just been asked for. */
    Lying shut() {
        return new Lying(number, body, again, rating, known, "", null, null, promise, portion);
    }
}
