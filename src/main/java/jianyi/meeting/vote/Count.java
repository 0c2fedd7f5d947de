package jianyi.meeting.vote;

import java.util.Optional;

/**
 * A vote on a question, counted. It is passed by more than half of <em>all</em> who count, not of those present (地方组织法 第二十五条).
 *
 * @param electorate all deputies in office who are not suspended, or all members of a presidium
 * @param present those of them who are there
 * @param missing those present who did not vote
 */
public record Count(int electorate, int present, int votesFor, int against, int abstained, int missing) {

    /** Whether it is passed. */
    public boolean passed() {
        return votesFor * 2 > electorate;
    }

    /** The smallest number of votes that passes. */
    public static int needed(int electorate) {
        return electorate / 2 + 1;
    }

    /** What cannot be about these numbers, in a sentence; empty when they fit. */
    public Optional<String> fault() {
        int all = votesFor + against + abstained + missing;
        return all == present
                ? Optional.empty()
                : Optional.of("赞成、反对、弃权和未表决合计 " + all + " 人，应等于到会的 " + present + " 人，请核对");
    }

    /** 应到 51 人，到会 48 人；赞成 25 票，反对 20 票，弃权 3 票，未表决 0 人；须 26 票以上，未通过. */
    public String words(String all) {
        return all + " " + electorate + " 人，到会 " + present + " 人；赞成 " + votesFor + " 票，反对 " + against + " 票，弃权 "
                + abstained + " 票，未表决 " + missing + " 人。通过须有" + all + "的过半数（" + needed(electorate) + " 票）赞成，"
                + (passed() ? "已通过" : "未通过") + "。";
    }
}
