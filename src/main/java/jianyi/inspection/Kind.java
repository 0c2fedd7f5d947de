package jianyi.inspection;

import java.util.Locale;

/** How a congress supervises in one matter; it decides which steps there are. */
public enum Kind {
    /** 执法检查: how a law is carried out (监督法 第四章). */
    LAW("执法检查"),
    /** 视察调研: deputies look and pass on what they think (代表法 第二十九条、第三十一条). */
    VISIT("视察调研"),
    /** 专项工作报告: a government or court reports to the standing committee (监督法 第二章). */
    REPORT("专项工作报告"),
    /** 工作评议 of an office, never of a person; no national law knows it. */
    EVALUATION("工作评议");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The kind of this code, for example {@code law}. */
    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The code forms and settings use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whether it needs people who go along. */
    public boolean inGroup() {
        return this == LAW || this == VISIT;
    }

    /** Whether the unit reports on itself. */
    public boolean reported() {
        return this != VISIT;
    }

    /** Whether the congress writes the report; a special report is the unit's own. */
    public boolean drafted() {
        return this != REPORT;
    }

    /** Whether the head signs the report on the handling; a visit's opinions are only passed on and answered. */
    public boolean signed() {
        return this == LAW || this == REPORT;
    }
}
