package jianyi.activity;

/** How far an activity has come. */
public enum State {
    /** In the year's series; nobody has been told yet. */
    PLANNED("已排定"),
    /** Those who are called know of it, or it has been held and is not written down yet. */
    CALLED("已通知"),
    /** Written down: hours, words, who came. From then on the district above may read it. */
    CLOSED("已办结"),
    CANCELLED("已取消");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
