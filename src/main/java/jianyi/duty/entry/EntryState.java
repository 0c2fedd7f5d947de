package jianyi.duty.entry;

/** How far an entry has come. */
public enum EntryState {
    WAITING("待确认"),
    CONFIRMED("已确认"),
    RETURNED("未予确认"),
    WITHDRAWN("已撤回");

    private final String label;

    EntryState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
