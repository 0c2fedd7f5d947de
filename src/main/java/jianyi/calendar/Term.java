package jianyi.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as the rules give it: 5 working days, 20 days, 3 months.
 *
 * @param amount how many units, 1 to 9999
 * @param unit what is counted
 */
public record Term(int amount, Unit unit) {

    private static final Pattern CODE = Pattern.compile("([0-9]{1,4})(wd|d|m)");

    /** What a term counts. */
    public enum Unit {
        /** Days on which offices work, holidays and swapped weekends considered. */
        WORKING_DAYS("wd", "个工作日"),
        /** Days of the calendar. */
        DAYS("d", "天"),
        /** Months of the calendar, ending on the same day number. */
        MONTHS("m", "个月");

        private final String code;
        private final String words;

        Unit(String code, String words) {
            this.code = code;
            this.words = words;
        }

        private static Unit of(String code) {
            for (Unit unit : values()) {
                if (unit.code.equals(code)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("No unit of time: " + code);
        }
    }

    /** Refuses amounts no rule knows: an {@link IllegalArgumentException} below 1 or above 9999. */
    public Term {
        if (amount < 1 || amount > 9999) {
            throw new IllegalArgumentException("A term has 1 to 9999 units, not " + amount);
        }
    }

    /**
     * Reads the short form kept in settings.
     *
     * @param code "5wd", "20d" or "3m"
     * @throws IllegalArgumentException for anything else
     */
    public static Term parse(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a term: " + code);
        }
        return new Term(Integer.parseInt(matcher.group(1)), Unit.of(matcher.group(2)));
    }

    /** The short form that {@link #parse} reads: "5wd", "20d", "3m". */
    public String code() {
        return amount + unit.code;
    }

    /** The form people read: 「5 个工作日」, 「20 天」, 「3 个月」. */
    public String words() {
        return amount + " " + unit.words;
    }
}
