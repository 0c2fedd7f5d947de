package jianyi.inspection;

/** How far a matter of supervision has come. */
public enum State {
    PREPARING("准备"),
    VISITING("实地检查"),
    REPORTING("起草和审议报告"),
    CORRECTING("研究处理"),
    CLOSED("已办结");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether it is over. */
    public boolean over() {
        return this == CLOSED;
    }
}
