package jianyi.duty.quota;

/** Of whom a quota asks something. */
public enum Asked {
    /** Every deputy who is there. */
    DEPUTY("每位代表"),
    /** Every group but the central one. */
    GROUP("每个代表小组"),
    /** The central group 中心小组. */
    CENTRAL("中心小组"),
    /** Deputies who are away for long 长期在外: what the others are asked for is not asked of them. */
    AWAY("长期在外的代表");

    private final String label;

    Asked(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether groups are asked, not persons. */
    public boolean groups() {
        return this == GROUP || this == CENTRAL;
    }
}
