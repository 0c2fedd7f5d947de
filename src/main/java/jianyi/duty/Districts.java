package jianyi.duty;

import java.util.Comparator;
import java.util.regex.Pattern;
import jianyi.deputy.Deputy;
import jianyi.flow.text.ChineseNumber;

/** The one order deputies are listed in: by the number of their electoral district 选区, then of their card. Never by a figure. */
public final class Districts {

    /** Second before tenth, those without a number after them. */
    public static final Comparator<Deputy> ORDER = Comparator.comparingInt(Districts::number)
            .thenComparing(Deputy::constituency)
            .thenComparing(Deputy::card)
            .thenComparing(Deputy::person);

    private static final Pattern NUMBER = Pattern.compile("第?([一二三四五六七八九十廿卅]{1,4}|\\d{1,4})");

    private Districts() {}

    private static int number(Deputy deputy) {
        var found = NUMBER.matcher(deputy.constituency());
        if (!found.find()) {
            return Integer.MAX_VALUE;
        }
        var written = found.group(1);
        int number = Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : ChineseNumber.of(written);
        return number == 0 ? Integer.MAX_VALUE : number;
    }
}
