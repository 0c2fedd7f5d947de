package jianyi.activity.attending;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody answers who is called. */
public enum Reply {
    COMES("能来"),
    /** With a reason; the group's leader hears it by the roll. */
    LEAVE("请假"),
    /** Is away from home for long 长期在外 and sends words in place of coming. */
    AWAY("长期在外，发来意见");

    private final String label;

    Reply(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** As forms send it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Reply> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
