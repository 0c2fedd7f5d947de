package jianyi.intake;

import java.util.Objects;
import java.util.Optional;

/** Says what would become of one field before it is saved: 「手机：13900000001 → 13900000002」. */
public final class Difference {

    static final String ARROW = " → ";

    private static final int WHOLE = 120;
    private static final int BEFORE = 20;

    private Difference() {}

    /** The sentence, or nothing when the two are the same; of long texts the place from where they differ. */
    public static Optional<String> of(String label, Object before, Object after) {
        String old = before == null ? "" : before.toString();
        String fresh = after == null ? "" : after.toString();
        if (Objects.equals(old, fresh)) {
            return Optional.empty();
        }
        int from = Math.max(0, common(old, fresh) - BEFORE);
        return Optional.of(label + "：" + shown(old, from) + ARROW + shown(fresh, from));
    }

    private static int common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String shown(String text, int from) {
        if (text.isEmpty()) {
            return "（无）";
        }
        if (text.length() <= WHOLE) {
            return text;
        }
        int first = text.offsetByCodePoints(0, text.codePointCount(0, Math.min(from, text.length() - 1)));
        int last = Math.min(text.length(), first + WHOLE);
        return (first > 0 ? "…" : "") + text.substring(first, last) + (last < text.length() ? "…" : "") + "（共 "
                + text.codePointCount(0, text.length()) + " 字）";
    }
}
