package jianyi.casework.time;

import java.util.Locale;

/**
 * Why the clocks of a case may stand still. 代表法 knows no pause; these are 民法典 第一百八十条 (不可抗力), a decision that has to be
 * waited for, and the deputy's own wish.
 */
public enum PauseCause {
    FORCE("不可抗力"),
    DECISION("须等待有权机关作出决定"),
    DEPUTY("代表本人要求暂缓");

    private final String label;

    PauseCause(String label) {
        this.label = label;
    }

    /** The code that is kept: {@code force}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
