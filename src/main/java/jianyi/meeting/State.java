package jianyi.meeting;

/** How far a meeting has come. */
public enum State {
    CONSENTING("待党委同意"),
    PLANNING("待决定议程"),
    INVITING("已通知"),
    ADJOURNING("待改期"),
    SITTING("正在开会"),
    DRAFTING("拟定决议"),
    SIGNING("待签署"),
    FILING("待备案"),
    CLOSED("已结束"),
    REFUSED("党委不同意"),
    CANCELLED("已取消");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether it is over, held or not. */
    public boolean over() {
        return this == CLOSED || this == REFUSED || this == CANCELLED;
    }

    /** Whether date, place and agenda may still be changed. */
    public boolean planned() {
        return this == CONSENTING || this == PLANNING;
    }

    /** Whether its members have been told and it has not begun. */
    public boolean awaited() {
        return this == INVITING;
    }
}
