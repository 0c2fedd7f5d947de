package jianyi.duty.year;

import java.time.LocalDate;
import java.util.List;
import jianyi.office.Office;

/**
 * What an office's deputies did in a year.
 *
 * @param openedOn the day it went to the deputies to be checked, null before
 * @param due the last day on which they may object
 * @param publishedOn null before
 * @param lines in the order of electoral districts
 */
public record YearSheet(
        Office office, int year, LocalDate openedOn, LocalDate due, LocalDate publishedOn, List<Line> lines) {

    /**
     * One deputy's line.
     *
     * @param words what he did: 出席人代会会议 1 次；领衔提出建议 2 件
     * @param note 长期在外, 暂停执行代表职务, 已离任; empty as a rule
     * @param agreed whether he found it right
     * @param objects how many objections wait for an answer
     */
    public record Line(
            String person, String name, String constituency, String words, String note, boolean agreed, int objects) {

        /** What is known of his checking; silence is told as silence. */
        public String checked() {
            return objects > 0 ? "有异议，待答复" : agreed ? "核对无误" : "没有回复";
        }
    }

    /** Whether deputies may check it now. */
    public boolean checking() {
        return openedOn != null && publishedOn == null;
    }

    /** How many objections wait for an answer. */
    public int objections() {
        return lines.stream().mapToInt(Line::objects).sum();
    }

    /** Whether the days to object are over and nothing waits for an answer. */
    public boolean ripe(LocalDate today) {
        return checking() && today.isAfter(due) && objections() == 0;
    }
}
