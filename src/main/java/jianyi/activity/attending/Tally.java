package jianyi.activity.attending;

import java.util.List;

/**
 * How many were called and came; whoever said that he would not come stands apart from who is missing.
 *
 * @param called those whose mandate does not rest
 * @param words how many of the excused sent words in place of coming
 * @param resting whose mandate rests on that day
 */
public record Tally(int called, int came, int excused, int words, int unanswered, int resting) {

    /** Counts the lines of one activity. */
    public static Tally of(List<Attendee> everybody) {
        var all = everybody.stream().filter(Attendee::counts).toList();
        return new Tally(
                all.size(),
                (int) all.stream().filter(Attendee::came).count(),
                (int) all.stream().filter(Attendee::excused).count(),
                (int) all.stream()
                        .filter(one -> one.excused() && one.answer() == Reply.AWAY)
                        .count(),
                (int) all.stream()
                        .filter(one -> one.answer() == null && !one.came())
                        .count(),
                everybody.size() - all.size());
    }

    /** Those who are missing without a word. */
    public int missing() {
        return called - came - excused;
    }

    /** 应到 15 人，实到 12 人，请假 2 人（其中 1 人长期在外，发来意见），未到 1 人. */
    public String rolled() {
        return "应到 " + called + " 人，实到 " + came + " 人，请假 " + excused + " 人"
                + (words == 0 ? "" : "（其中 " + words + " 人长期在外，发来意见）") + "，未到 " + missing() + " 人" + apart();
    }

    /** 通知 15 人，能来 9 人，请假 2 人，没有答复 4 人. */
    public String answered() {
        return "通知 " + called + " 人，能来 " + (called - excused - unanswered) + " 人，请假 " + excused + " 人，没有答复 "
                + unanswered + " 人" + apart();
    }

    private String apart() {
        return resting == 0 ? "" : "；暂停执行代表职务 " + resting + " 人，不计入";
    }
}
