package jianyi.meeting.vote;

import java.util.Locale;

/** How it is voted. */
public enum Mode {
    HANDS("举手表决"),
    DEVICE("表决器表决"),
    /** 无记名投票; always for elections (地方组织法 第二十八条). */
    BALLOT("无记名投票");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    /** The mode of this code, for example {@code hands}. */
    public static Mode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
