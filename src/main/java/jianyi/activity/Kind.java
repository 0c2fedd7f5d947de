package jianyi.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people come together for. */
public enum Kind {
    /** A group of deputies, the basic form between sessions (代表法 第二十六条). */
    GROUP("小组活动"),
    /** Deputies shall take part in it (代表法 第四十七条). */
    TRAINING("学习培训"),
    /** Voters come to the deputies, on a day told beforehand. */
    RECEPTION("接待选民"),
    /** Deputies go to the voters (代表法 第二十八条). */
    VISIT("走访联系"),
    /** A deputy reports to the voters (代表法 第五十八条). */
    REPORT("述职"),
    COURT("庭审旁听"),
    TALLY("测评会"),
    /** Something done for the people. */
    DEED("实事"),
    FORUM("座谈会");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** As forms, addresses and the deputies' files name it: {@code training}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this code, or empty. */
    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
