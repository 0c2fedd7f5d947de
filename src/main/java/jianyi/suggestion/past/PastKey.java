package jianyi.suggestion.past;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyi.flow.Typed;
import jianyi.flow.text.Text;

/**
 * Tells past suggestions apart: by the year, the session or series, and the number within it, in whatever way these are written; where
 * there was no number, by title and deputy.
 *
 * @param number 9 for 第9号, 9号, 第９号, 009 and 〔2007〕9号; null when it had none
 * @param series {@code 18-4} for 第十八届人民代表大会第四次会议, {@code between} for 闭会期间; empty when nobody wrote it down
 * @param name title and deputy as far as they tell things apart
 */
record PastKey(int year, String number, String series, String name) {

    private static final Pattern YEAR = Pattern.compile("^[\\[〔(【]?([0-9]{4})[\\]〕)】年-]第?(?=[0-9])");
    private static final Pattern NUMBER =
            Pattern.compile("(?:no\\.?|第)?([0-9]{1,9}|[一二三四五六七八九十]{1,3})(?:\\.0+)?[号件#]?(?:代表)?(?:建议)?");
    private static final String SOME = "第?([0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern TERM = Pattern.compile(SOME + "届");
    private static final Pattern ORDINAL = Pattern.compile(SOME + "次");

    static PastKey of(int year, String number, String session, String title, String deputy) {
        return new PastKey(year, number(number, year), series(session), Text.key(title) + "|" + Text.key(deputy));
    }

    /** The number without what surrounds it; another year's mark stays part of it. */
    static String number(String original, int year) {
        if (original == null) {
            return null;
        }
        String key = Text.key(original);
        Matcher marked = YEAR.matcher(key);
        String bare = marked.find() && marked.group(1).equals(String.valueOf(year)) ? key.substring(marked.end()) : key;
        Matcher plain = NUMBER.matcher(bare);
        return plain.matches() ? String.valueOf(Typed.whole(plain.group(1)).orElseThrow()) : key;
    }

    private static String series(String session) {
        String key = Text.key(session);
        if (key.contains("闭会")) {
            return "between";
        }
        Matcher term = TERM.matcher(key);
        Matcher ordinal = ORDINAL.matcher(key);
        return term.find() && ordinal.find() ? whole(term) + "-" + whole(ordinal) : key;
    }

    private static int whole(Matcher found) {
        return Typed.whole(found.group(1)).orElse(0);
    }

    /** Whether the two would stand under one number: a series nobody wrote down may be any. */
    boolean mayBe(PastKey other) {
        return series.equals(other.series) || series.isEmpty() || other.series.isEmpty();
    }
}
