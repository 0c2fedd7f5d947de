package jianyi.meeting.bill;

/** What became of a bill or an inquiry. */
public enum BillOutcome {
    /** On the agenda of the session. */
    AGENDA("列入会议议程"),
    /** Handled as a suggestion (重庆市乡镇人民代表大会工作条例 第十四条). */
    SUGGESTION("转为代表建议"),
    /** The inquiry was answered. */
    ANSWERED("已经答复"),
    /** Taken back by its signers before the vote. */
    WITHDRAWN("提案人撤回");

    private final String label;

    BillOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
