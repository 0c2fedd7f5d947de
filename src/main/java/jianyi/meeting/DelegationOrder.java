package jianyi.meeting;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Delegations by the number in their names, 第二代表团 before 第十代表团; those without one after them, by name. */
public final class DelegationOrder {

    /** Compares two delegations' names. */
    public static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(DelegationOrder::number).thenComparing(Comparator.naturalOrder());

    private static final Pattern NUMBER = Pattern.compile("第([一二三四五六七八九]?十?[一二三四五六七八九]?|\\d{1,4})(?=\\D|$)");
    private static final String DIGITS = "零一二三四五六七八九";

    private DelegationOrder() {}

    private static int number(String name) {
        var found = NUMBER.matcher(name);
        return !found.find() || found.group(1).isEmpty() ? Integer.MAX_VALUE : value(found.group(1));
    }

    private static int value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(number);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(number.charAt(0));
        return tens * 10 + Math.max(0, DIGITS.indexOf(number.charAt(number.length() - 1)));
    }
}
