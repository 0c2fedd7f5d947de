package jianyi.meeting.vote;

import java.time.OffsetDateTime;

/**
 * A count as it was recorded.
 *
 * @param round 1, or a further ballot on what was left open
 * @param seats of an election, else null
 * @param satisfied of a count in three grades, else null, as the two after it
 */
public record Vote(
        long id,
        long item,
        int round,
        Mode mode,
        int electorate,
        int present,
        Integer votesFor,
        Integer against,
        Integer abstained,
        Integer missing,
        Integer issued,
        Integer returned,
        Integer invalid,
        Integer seats,
        Outcome outcome,
        String recordedBy,
        OffsetDateTime recordedAt,
        Integer satisfied,
        Integer basic,
        Integer dissatisfied) {

    /** The papers, null for an open vote. */
    public Ballots ballots() {
        return issued == null ? null : new Ballots(issued, returned, invalid);
    }

    /** Everything in sentences; {@code all} as in 全体代表. */
    public String words(String all) {
        var papers = issued == null ? "" : ballots().words();
        if (outcome == Outcome.VOID) {
            return papers;
        }
        if (satisfied != null) {
            return new Tally(ballots(), satisfied, basic, dissatisfied).words();
        }
        return seats == null
                ? papers + new Count(electorate, present, votesFor, against, abstained, missing).words(all)
                : all + " " + electorate + " 人，到会 " + present + " 人，应选 " + seats + " 名。" + papers + "当选须有" + all
                        + "的过半数（" + Count.needed(electorate) + " 票）赞成。";
    }
}
