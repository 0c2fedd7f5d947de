package jianyi.duty.entry;

import java.util.Locale;
import jianyi.casework.duty.DutyKind;
import jianyi.flow.Refusal;

/** What a deputy may enter himself. */
public enum OwnKind {
    /** 好事实事. */
    DEED("好事实事", "件"),
    /** 调研文章. */
    ARTICLE("调研文章", "篇"),
    /** 学习笔记. */
    NOTES("学习笔记", "篇");

    private final String label;
    private final String unit;

    OwnKind(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** The kind of this code. @throws Refusal 400 for any other */
    static OwnKind of(String code) {
        for (OwnKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw Refusal.invalid(code == null || code.isBlank() ? "请填写“类别”" : "“类别”只能选列出的");
    }

    /** The code forms send. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Its heading in the file. */
    public DutyKind heading() {
        return new DutyKind(80 + ordinal(), "own:" + code(), label, unit);
    }
}
