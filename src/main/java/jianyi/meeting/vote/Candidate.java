package jianyi.meeting.vote;

/**
 * What one candidate of an election has got.
 *
 * @param writeIn whether voters wrote the name in 另选他人 (地方组织法 第二十八条)
 */
public record Candidate(String name, int votesFor, int against, int abstained, boolean writeIn) {

    /** One who was nominated. */
    public static Candidate nominated(String name, int votesFor, int against, int abstained) {
        return new Candidate(name, votesFor, against, abstained, false);
    }

    /** One whose name was written in. */
    public static Candidate writtenIn(String name, int votesFor) {
        return new Candidate(name, votesFor, 0, 0, true);
    }
}
