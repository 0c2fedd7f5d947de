package jianyi.activity.group;

import jianyi.office.OfficeKind;

/** Of which congress somebody is a deputy, from below; those of province and city have no account here. */
public enum Level {
    TOWN("乡镇"),
    DISTRICT("区"),
    CITY("市"),
    PROVINCE("省");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** 区代表. */
    public String label() {
        return label + "代表";
    }

    /** Whether its deputies are known here by their accounts. */
    public boolean own() {
        return this == TOWN || this == DISTRICT;
    }

    /** The level of a congress of this district. */
    static Level of(OfficeKind congress) {
        return congress == OfficeKind.TOWN ? TOWN : DISTRICT;
    }
}
