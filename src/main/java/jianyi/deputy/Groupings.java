package jianyi.deputy;

import java.util.List;
import java.util.Map;

/** Whoever keeps the groups of deputies 代表小组 tells the roll which there are, and takes in what the roll says. */
public interface Groupings {

    /**
     * A group that is there.
     *
     * @param members those with an account by user id, and whether each leads
     * @param others how many members have no account
     */
    record Known(String name, boolean central, Map<String, Boolean> members, int others) {}

    /** A deputy's place in a group. @param central whether it is the office's central group 中心小组 */
    record Seat(String group, boolean central, boolean leads) {

        /** 山塬小组（组长）. */
        public String words() {
            return group + (leads ? "（组长）" : "");
        }
    }

    /** How many a group needs (地方组织法 第四十三条). */
    int least();

    /** The groups of a town, a street or a district, the central one first. */
    List<Known> of(String office);

    /**
     * A deputy's places in an office's groups are these and no others; a group that is not there yet is made.
     *
     * @throws jianyi.flow.Refusal 400 for somebody who does not belong to the office
     */
    void seat(String office, String person, List<Seat> seats);
}
