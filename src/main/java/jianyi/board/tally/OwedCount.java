package jianyi.board.tally;

/**
 * How much is owed beside cases.
 *
 * @param body office code of the body, null where several are counted together
 * @param holder code of the office that owes it, null where all are counted together
 * @param promise whether promises and what was resolved, else corrections
 * @param soon how many have their last day within thirty days
 * @param late how many have passed it
 */
public record OwedCount(String body, String holder, boolean promise, int soon, int late) {}
