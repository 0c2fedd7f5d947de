package jianyi.inspection;

import jianyi.casework.time.DateKind;

/** What has to be there by a day in a matter of supervision. */
public enum InspectionDate implements DateKind {
    CORRECTION("研究处理");

    private final String act;

    InspectionDate(String act) {
        this.act = act;
    }

    @Override
    public String act() {
        return act;
    }
}
