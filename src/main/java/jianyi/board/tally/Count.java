package jianyi.board.tally;

/**
 * How many cases lie somewhere, and for how long.
 *
 * @param level of what it is a count
 * @param body office code of the body, null where several are counted together
 * @param whose in whose hands, null where it does not matter
 * @param holder code of the office that has them, null where it does not matter, empty for persons
 * @param cases how many
 * @param waitMedian days the middle one has been there, null when none is anywhere
 * @param waitLongest days the one that has been there longest has
 * @param soon how many have their last day near
 * @param late how many have passed it
 * @param lateMedian days the middle one of these is late, null for none
 * @param lateLongest days the latest is
 * @param again how many are handled for the second time
 */
public record Count(
        Level level,
        String body,
        Whose whose,
        String holder,
        int cases,
        Integer waitMedian,
        Integer waitLongest,
        int soon,
        int late,
        Integer lateMedian,
        Integer lateLongest,
        int again) {

    /** Of what it is a count. */
    public enum Level {
        /** An office. */
        HOLDER,
        /** All of a kind: every unit. */
        WHOSE,
        /** All of a kind within one body. */
        BODY_WHOSE,
        /** A body. */
        BODY,
        /** Everything. */
        ALL
    }

    /** Nothing there. */
    public static final Count NONE = new Count(Level.ALL, null, null, null, 0, null, null, 0, 0, null, null, 0);
}
