package jianyi.duty.quota;

import java.time.LocalDate;
import java.util.List;

/**
 * How far those are whom a quota asks.
 *
 * @param headings what counts, in words
 * @param lines in the order of electoral districts, or of groups; never by figure
 */
public record Progress(Quota quota, String headings, List<Line> lines) {

    /**
     * One of them.
     *
     * @param whom user id, or a group's code
     * @param note why nothing is asked of him: 经批准请假, 暂停执行代表职务; empty as a rule
     * @param told when he was last told in private, null when never
     */
    public record Line(String whom, String name, int done, int number, String note, LocalDate told) {

        /** How much is wanting; nothing of whom nothing is asked. */
        public int wanting() {
            return note.isEmpty() ? Math.max(0, number - done) : 0;
        }
    }

    /** How many have reached it. */
    public long reached() {
        return asked() - wanting().size();
    }

    /** Of how many something is asked. */
    public long asked() {
        return lines.stream().filter(line -> line.note().isEmpty()).count();
    }

    /** Those of whom something is still wanting. */
    public List<Line> wanting() {
        return lines.stream().filter(line -> line.wanting() > 0).toList();
    }

    /** 7 位中 6 位: no percentage, these are few. */
    public String words() {
        if (asked() == 0) {
            return quota.asked().groups() ? "没有这样的小组" : "没有这样的代表";
        }
        var unit = quota.asked().groups() ? "个小组" : "位代表";
        return asked() + " " + unit + "中 " + reached() + " " + (quota.asked().groups() ? "个" : "位") + "已达到";
    }
}
