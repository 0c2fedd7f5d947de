package jianyi.suggestion;

/** Where a suggestion stands. */
public enum State {
    /** Co-signers 附议人 are asked, each in person. */
    COSIGNING("征集附议"),
    /** The body's clerk looks at it. */
    REVIEWING("待审查"),
    /** Returned; the deputy may amend or withdraw. */
    AMENDING("退回修改"),
    /** Accepted, with a number of its own, and waiting to be assigned. */
    ASSIGNING("待交办"),
    /** Assigned to a government that has yet to name the unit. */
    DISPATCHING("政府分派中"),
    /** Units are at work. */
    HANDLING("办理中"),
    /** Answered; the deputy is asked for a rating. */
    RATING("待评价"),
    /** Done. */
    CLOSED("已办结"),
    /** Taken back by the deputy. */
    WITHDRAWN("已撤回"),
    /** Done before the product came 历史: read and compared, never counted, with no process behind. */
    PAST("历史");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether nothing more is expected. */
    public boolean ended() {
        return this == CLOSED || this == WITHDRAWN || this == PAST;
    }
}
