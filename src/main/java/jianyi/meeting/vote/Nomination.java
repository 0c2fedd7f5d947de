package jianyi.meeting.vote;

import java.util.Optional;

/**
 * How many may stand for a post (地方组织法 第二十七条、第三十条): one more than the seats for chair and head of government, or as many when
 * only one was nominated; one to three more for their deputies; as many as the seats are enough in a by-election.
 */
public final class Nomination {

    private Nomination() {}

    /** What is wrong about so many candidates, in a sentence; empty when nothing is. */
    public static Optional<String> fault(String post, int seats, int candidates, boolean byElection) {
        if (candidates < seats) {
            return Optional.of("候选人 " + candidates + " 名，少于应选的 " + seats + " 名");
        }
        int more = candidates - seats;
        if (deputy(post)) {
            return more < 1 && !byElection || more > 3
                    ? Optional.of("候选人 " + candidates + " 名，应选 " + seats + " 名：" + post + "的候选人应比应选名额多一至三名（地方组织法第二十七条）")
                    : Optional.empty();
        }
        return leading(post) && more > 1
                ? Optional.of("候选人 " + candidates + " 名，应选 " + seats + " 名：" + post + "的候选人一般多一名，最多多一名（地方组织法第二十七条）")
                : Optional.empty();
    }

    private static boolean deputy(String post) {
        return post != null && post.contains("副");
    }

    private static boolean leading(String post) {
        return post != null && !deputy(post) && post.matches(".*(主席|主任|[镇乡区县市]长|院长|检察长)");
    }
}
