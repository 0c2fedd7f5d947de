package jianyi.meeting.vote;

/**
 * A candidate in a recorded ballot.
 *
 * @param elected whether this ballot elected him
 */
public record CandidateVotes(String name, int votesFor, int against, int abstained, boolean writeIn, boolean elected) {

    /** 王建国：赞成 40 票，反对 5 票，弃权 2 票，当选. */
    public String words() {
        return name
                + (writeIn
                        ? "（另选）：" + votesFor + " 票"
                        : "：赞成 " + votesFor + " 票，反对 " + against + " 票，弃权 " + abstained + " 票")
                + (elected ? "，当选" : "");
    }
}
