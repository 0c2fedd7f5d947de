package jianyi.flow.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Telephone numbers in one form, however they are typed: 139 0001 0004, 139-0001-0004, +86 13900010004 and full-width digits are
 * 13900010004; (0914)2610009 is 0914-2610009, an extension follows as 转8001.
 */
public final class Telephone {

    private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015\u2212\u30fc_]+");
    private static final Pattern CHINA = Pattern.compile("^\\(?(?:\\+|00)?86\\)?-?");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern FIXED = Pattern.compile(
            "(?:(010|02\\d|0[3-9]\\d{2})-?)?([2-9]\\d{6,7})(?:(?:-|转|分机|ext\\.?|x|#|\\*|,)+(\\d{1,6}))?");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}|1[0-2]\\d{1,3}|9\\d{4}");
    private static final Pattern ABROAD = Pattern.compile("\\+(?!86)[1-9]\\d{7,14}");

    private Telephone() {}

    /** The number in its one form, or nothing when it is no telephone number, or more than one. */
    public static Optional<String> parse(String typed) {
        String number = DASHES.matcher(asNumber(typed).toLowerCase(Locale.ROOT)).replaceAll("-");
        String inland = CHINA.matcher(number).replaceFirst("");
        return Stream.of(number, inland, inland.equals(number) ? "" : "0" + inland)
                .flatMap(one -> form(one).stream())
                .findFirst();
    }

    /** Numbers that went through a spreadsheet's hands: 13900010004.0, 1.3900010004E10 with all of their digits. */
    private static String asNumber(String typed) {
        String code = Text.code(typed).replaceFirst("\\.0+$", "");
        return code.matches("1\\.\\d{9,10}[eE]\\+?10") ? new BigDecimal(code).toPlainString() : code;
    }

    private static Optional<String> form(String number) {
        String digits = number.replaceAll("[-.()]", "");
        if (MOBILE.matcher(digits).matches()
                || SERVICE.matcher(digits).matches()
                || ABROAD.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        var fixed = FIXED.matcher(number.replaceFirst("^\\((\\d{3,4})\\)", "$1-"));
        return fixed.matches() ? Optional.of(fixed(fixed.group(1), fixed.group(2), fixed.group(3))) : Optional.empty();
    }

    private static String fixed(String area, String number, String extension) {
        return (area == null ? "" : area + "-") + number + (extension == null ? "" : "转" + extension);
    }

    /** Whether two ways of writing mean one telephone; what is no number is compared as it stands. */
    public static boolean same(String one, String other) {
        return one != null
                && other != null
                && parse(one).orElse(one).equals(parse(other).orElse(other));
    }
}
