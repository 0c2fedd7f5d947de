package jianyi.activity;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;

/** Reads hours and yuan as people write them: 2.5, 1,200.00, ２. */
public final class Amount {

    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?");

    private Amount() {}

    /** The number, null when nothing was typed. @throws Refusal 400 for what is none, or more than {@code most} */
    public static BigDecimal read(String label, String typed, int most, String unit) {
        var text = Text.code(typed).replaceFirst("(?:小时|元|个小时)$", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches() || over(text, most)) {
            throw Refusal.invalid("“" + label + "”应为 0 至 " + most + " 的数，单位是" + unit + "，最多两位小数");
        }
        return new BigDecimal(text.replace(",", ""));
    }

    private static boolean over(String text, int most) {
        return new BigDecimal(text.replace(",", "")).compareTo(BigDecimal.valueOf(most)) > 0;
    }
}
