package jianyi.board;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import jianyi.board.tally.Whose;
import jianyi.flow.Refusal;

/**
 * Which number's cases somebody wants to see, checked.
 *
 * @param office code of the scope
 * @param whose in whose hands, or null
 * @param holder office code of who has them, or null
 * @param only which of them
 * @param page from 1
 */
record HeldQuery(String office, Whose whose, String holder, Only only, int page) {

    private static final String CODE = "[A-Za-z0-9]{1,40}";

    /** Reads the address's parameters; unknown ones are passed over. @throws Refusal 400 for a value that cannot be meant */
    static HeldQuery of(Map<String, String> given) {
        var whose = value(given, "whose", "现由谁办理", HeldQuery::isWhose);
        var only = value(given, "only", "范围", name -> Only.of(name).isPresent());
        var page = value(given, "page", "页码", number -> number.matches("[1-9][0-9]{0,4}"));
        return new HeldQuery(
                value(given, "office", "单位", code -> code.matches(CODE + "(-towns)?")),
                whose == null ? null : Whose.valueOf(whose),
                value(given, "holder", "承办单位", code -> code.matches(CODE)),
                only == null ? Only.ALL : Only.of(only).orElseThrow(),
                page == null ? 1 : Integer.parseInt(page));
    }

    private static boolean isWhose(String name) {
        return Arrays.stream(Whose.values()).anyMatch(one -> one.name().equals(name));
    }

    private static String value(Map<String, String> given, String name, String label, Predicate<String> fits) {
        var value = given.getOrDefault(name, "");
        if (!value.isEmpty() && !fits.test(value)) {
            throw Refusal.invalid("“" + label + "”没有这个选项");
        }
        return value.isEmpty() ? null : value;
    }
}
