package jianyi.casework.duty;

/** Whether a deputy was there when he was called, or has done what he says. */
public enum Standing {
    /** He was, or has: only this counts. */
    DONE(""),
    /** What he wrote himself and nobody has confirmed yet: shown, not counted. */
    PENDING("待确认"),
    /** Not, with leave that was granted: shown, and counted neither for nor against him. */
    EXCUSED("请假"),
    /** Not, because the mandate rests 暂停执行代表职务 (代表法 第六十一条): the same. */
    RESTING("暂停执行代表职务"),
    /** Not, and without leave. */
    MISSED("缺席");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** What people read; empty for what counts. */
    public String label() {
        return label;
    }
}
