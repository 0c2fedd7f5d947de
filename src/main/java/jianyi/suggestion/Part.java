package jianyi.suggestion;

/** What a unit is in a suggestion's handling. */
public enum Part {
    /** 主办: answers the deputy, with the co-units' opinions in hand. */
    LEAD("主办"),
    /** 会办: gives its opinion to the lead unit, not to the deputy. */
    CO("会办"),
    /** 分办: answers the deputy for its own part. */
    OWN("分办");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether this unit writes a reply. */
    public boolean answers() {
        return this != CO;
    }

    /** As it stands in the table and in the model. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
