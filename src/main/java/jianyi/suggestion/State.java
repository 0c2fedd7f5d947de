package jianyi.suggestion;

import java.util.EnumSet;
import java.util.Set;

/** Where a suggestion stands. */
public enum State {
    /** Co-signers 附议人 are asked, each in person. */
    COSIGNING("征集附议"),
    /** The body's clerk looks at it. */
    REVIEWING("待审查"),
    /** Returned; the deputy may amend or withdraw. */
    AMENDING("退回修改"),
    /** Handled together with another suggestion on the same matter 并案, and answered with it. */
    MERGED("并案办理"),
    /** A deputy of a higher congress is asked to take the matter up. */
    ADOPTING("待上级代表答复"),
    /** A deputy of a higher congress has taken the matter up; the outcome is awaited. */
    FORWARDED("上级代表已提出"),
    /** Accepted, with a number of its own, and waiting to be assigned. */
    ASSIGNING("待交办"),
    /** Assigned to a government that has yet to name the unit. */
    DISPATCHING("政府分派中"),
    /** Units are at work. */
    HANDLING("办理中"),
    /** Answered; the deputy is asked for a rating. */
    RATING("待评价"),
    /** The deputy was dissatisfied once more; the chair decides how to go on. */
    ESCALATED("待主席决定"),
    /** Done. */
    CLOSED("已办结"),
    /** Answered with the case it was handled with. */
    JOINED("随主件办结"),
    /** Became several suggestions. */
    SPLIT("已拆分"),
    /** Not a suggestion; treated as a letter or passed to an organ as one. */
    LETTER("作为来信处理"),
    /** The deputy has been told what came of it at the higher congress. */
    TOLD("上级结果已告知"),
    /** Taken back by the deputy. */
    WITHDRAWN("已撤回");

    private static final Set<State> ENDED = EnumSet.of(CLOSED, JOINED, SPLIT, LETTER, TOLD, WITHDRAWN);
    private static final Set<State> JOINABLE =
            EnumSet.of(COSIGNING, REVIEWING, AMENDING, ASSIGNING, DISPATCHING, HANDLING);

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
        return ENDED.contains(this);
    }

    /** Whether another suggestion may still be handled with this one: until its deputies are asked for their rating. */
    public boolean joinable() {
        return JOINABLE.contains(this);
    }
}
