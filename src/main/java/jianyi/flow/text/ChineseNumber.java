package jianyi.flow.text;

import java.util.regex.Pattern;

/** Numbers as they are written in Chinese: 十九, 廿一, 二〇一九. */
public final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern WRITTEN = Pattern.compile("([一二三四五六七八九]?)十([一二三四五六七八九]?)|([一二三四五六七八九])");

    private ChineseNumber() {}

    /** 十九 as 19, 廿一 as 21, up to 九十九; 0 for whatever is no such number. */
    public static int of(String text) {
        var written = WRITTEN.matcher(text.replace("廿", "二十").replace("卅", "三十"));
        if (!written.matches()) {
            return 0;
        }
        return written.group(3) != null
                ? digit(written.group(3))
                : 10 * Math.max(1, digit(written.group(1))) + digit(written.group(2));
    }

    /** 二〇一九 as 2019, digit by digit; whatever is no digit stays. */
    static String eachDigit(String text) {
        StringBuilder digits = new StringBuilder();
        text.replaceAll("[零○Oo]", "〇").chars().forEach(one -> {
            int digit = DIGITS.indexOf(one);
            digits.append(digit < 0 ? String.valueOf((char) one) : String.valueOf(digit));
        });
        return digits.toString();
    }

    private static int digit(String one) {
        return one.isEmpty() ? 0 : DIGITS.indexOf(one);
    }
}
