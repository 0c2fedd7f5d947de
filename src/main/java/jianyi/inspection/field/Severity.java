package jianyi.inspection.field;

/** How bad it is what was found. */
public enum Severity {
    NONE("符合要求"),
    MINOR("一般问题"),
    SERIOUS("严重问题");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
