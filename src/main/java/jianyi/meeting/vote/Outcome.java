package jianyi.meeting.vote;

/** What a count comes to. */
public enum Outcome {
    PASSED("通过"),
    FAILED("未通过"),
    /** More papers came back than were handed out. */
    VOID("投票无效"),
    ELECTED("选出"),
    /** Seats are left open, or candidates tie. */
    SHORT("没有选足"),
    /** Counted in three grades. */
    GRADED("已测评");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
