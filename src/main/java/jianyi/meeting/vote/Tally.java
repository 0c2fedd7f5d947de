package jianyi.meeting.vote;

import java.util.Optional;

/**
 * A count in three grades 满意度测评: of papers, never of who ticked what. What share decides is a rule of the place and not said here.
 *
 * @param ballots the papers
 */
public record Tally(Ballots ballots, int satisfied, int basic, int dissatisfied) {

    /** What cannot be about these numbers, in a sentence; empty when they fit. */
    public Optional<String> fault(int present) {
        if (ballots.voided()) {
            return Optional.empty();
        }
        var papers = ballots.fault(present);
        int all = satisfied + basic + dissatisfied;
        return papers.isPresent() || all == ballots.valid()
                ? papers
                : Optional.of("满意、基本满意、不满意合计 " + all + " 票，应等于有效票 " + ballots.valid() + " 张，请核对");
    }

    /** 发出 20 张，收回 20 张……满意 12 票，基本满意 5 票，不满意 2 票. */
    public String words() {
        return ballots.words()
                + (ballots.voided() ? "" : "满意 " + satisfied + " 票，基本满意 " + basic + " 票，不满意 " + dissatisfied + " 票。");
    }
}
