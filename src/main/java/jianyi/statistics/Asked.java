package jianyi.statistics;

import java.time.Year;
import java.util.Arrays;
import java.util.Map;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;

/**
 * What of the statistics an address asks for.
 *
 * @param office office code, empty for the reader's first
 * @param part what is looked behind
 * @param page from 1
 */
record Asked(String office, int year, Part part, int page) {

    private static final int FIRST = 2000;
    private static final int LONGEST = 100;
    /** Looked behind where none is named. */
    private static final String FIGURE = "replied";

    /**
     * Reads the address's parameters.
     *
     * @param now the year that runs, which is asked for where none is named
     * @throws Refusal 400 for a value that cannot be meant
     */
    static Asked of(Map<String, String> given, Year now) {
        var key = text(given, "key", "指标");
        var year = text(given, "year", "年度");
        var page = text(given, "page", "页码");
        return new Asked(
                text(given, "body", "单位"),
                year.isEmpty() ? now.getValue() : Typed.number("年度", year, FIRST, now.getValue()),
                new Part(key.isEmpty() ? FIGURE : key, by(text(given, "by", "分组")), text(given, "value", "分组")),
                page.isEmpty() ? 1 : Typed.number("页码", page, 1, 100_000));
    }

    private static String text(Map<String, String> given, String field, String label) {
        var typed = Typed.optional(given, field, label, LONGEST);
        return typed == null ? "" : typed;
    }

    private static Part.By by(String name) {
        return name.isEmpty()
                ? Part.By.WHOLE
                : Arrays.stream(Part.By.values())
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("“分组”没有这个选项"));
    }
}
