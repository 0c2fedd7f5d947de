package jianyi.inspection.plan;

/** How far a yearly plan has come. */
public enum PlanState {
    DECIDING("待会议决定"),
    AMENDING("待修改"),
    RUNNING("执行中"),
    OVER("年度结束");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
