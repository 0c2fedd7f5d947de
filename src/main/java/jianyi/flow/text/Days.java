package jianyi.flow.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads days and years the way people write them: 2026-11-23, 2026/11/23, 2026.11.23, 20261123, 2026年11月23日, 二〇二六年十一月二十三日, in
 * wide digits too, with a time or a weekday behind.
 */
public final class Days {

    private static final String MARK = "\\s*[-/.\u2010-\u2015\u2212\u3002年]\\s*";
    private static final String WEEKDAY = "\\s*\\(?(?:星期|周)[一二三四五六日天]\\)?";
    private static final String TIME = "(?:(?<=[日号)])|[T\\s])\\s*(?:凌晨|早上|上午|中午|下午|晚上)?\\s*(?:\\d{1,2}\\s*[:时点].*)?";
    private static final Pattern DAY = Pattern.compile("(\\d{4})" + MARK + "(\\d{1,2})" + MARK.replace('年', '月')
            + "(\\d{1,2})\\s*[日号]?(?:" + WEEKDAY + ")?(?:" + TIME + ")?");
    private static final Pattern TOGETHER = Pattern.compile("((?:19|20|21)\\d{2})(\\d{2})(\\d{2})");
    private static final String DIGITS = "[〇零○Oo一二三四五六七八九]";
    private static final Pattern IN_CHINESE =
            Pattern.compile("(" + DIGITS + "{4}|\\d{4})\\s*年\\s*([一二三四五六七八九十]{1,2}|\\d{1,2})\\s*月\\s*"
                    + "([一二三四五六七八九十廿卅]{1,3}|\\d{1,2})\\s*[日号]?(?:" + WEEKDAY + ")?");
    private static final Pattern YEAR = Pattern.compile("(\\d,?\\d{3})(?:\\.0+)?(?:年度?)?");
    private static final Pattern YEAR_IN_CHINESE = Pattern.compile("(" + DIGITS + "{4})(?:年度?)?");

    private Days() {}

    /** The day a text names, or nothing when it names none that exists. */
    public static Optional<LocalDate> parse(String text) {
        var typed = plain(text);
        for (Pattern way : new Pattern[] {DAY, TOGETHER, IN_CHINESE}) {
            var match = way.matcher(typed);
            if (match.matches()) {
                return way == IN_CHINESE
                        ? day(year(match.group(1)), part(match.group(2)), part(match.group(3)))
                        : day(number(match.group(1)), number(match.group(2)), number(match.group(3)));
            }
        }
        return Optional.empty();
    }

    /** The year a text names: 2019, 2019年, 2019年度, 二〇一九年, or that of a day; nothing when it names none or several. */
    public static OptionalInt yearOf(String text) {
        var typed = Text.code(text);
        var digits = YEAR.matcher(typed);
        if (digits.matches()) {
            return OptionalInt.of(number(digits.group(1).replace(",", "")));
        }
        var chinese = YEAR_IN_CHINESE.matcher(typed);
        if (chinese.matches()) {
            return OptionalInt.of(year(chinese.group(1)));
        }
        return parse(text).map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty());
    }

    private static String plain(String text) {
        return Normalizer.normalize(Text.clean(text), Normalizer.Form.NFKC).strip();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String chinese) {
        return Integer.parseInt(ChineseNumber.eachDigit(chinese));
    }

    private static int part(String written) {
        return written.matches("\\d+") ? number(written) : ChineseNumber.of(written);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
