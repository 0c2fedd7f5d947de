package jianyi.meeting.agenda;

/** What is done with an item of the agenda. */
public enum ItemKind {
    REPORT("听取报告"),
    DELIBERATION("审议"),
    /** It ends with a vote on a question. */
    VOTE("审议表决"),
    /** It ends with a secret ballot (地方组织法 第二十八条). */
    ELECTION("选举"),
    /** It ends with a count in three grades 满意、基本满意、不满意. */
    TALLY("满意度测评"),
    OTHER("其他");

    private final String label;

    ItemKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether it always ends with a count. */
    public boolean counted() {
        return this == VOTE || this == ELECTION || this == TALLY;
    }
}
