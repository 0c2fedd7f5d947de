package jianyi.setup.roll;

import java.util.regex.Pattern;

/** Terms are written 19 or 十九. */
final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern WRITTEN = Pattern.compile("([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)");

    private ChineseNumber() {}

    /** 十九 as 19, up to 九十九; whatever else it is comes back as it is. */
    static String digits(String text) {
        var written = WRITTEN.matcher(text);
        if (text.isEmpty() || !written.matches()) {
            return text;
        }
        int first = digit(written.group(1));
        int last = digit(written.group(3));
        return written.group(2).isEmpty()
                ? text.length() == 1 ? String.valueOf(first + last) : text
                : String.valueOf(10 * Math.max(1, first) + last);
    }

    private static int digit(String one) {
        return one.isEmpty() ? 0 : DIGITS.indexOf(one);
    }
}
