package jianyi.suggestion.ways;

import java.util.List;

/**
 * One question of a small form.
 *
 * @param kind {@code text}, {@code long}, {@code date}, {@code select} or {@code radio}
 * @param value what stands in it first, empty for nothing
 * @param options what may be chosen; empty for typed answers
 * @param longest most characters
 * @param needed whether the browser asks for it too; the desk checks anyway
 */
public record Field(
        String kind, String name, String value, List<Option> options, int longest, boolean needed, String hint) {

    /** A choice. */
    public record Option(String value, String label) {}

    /** The reason every way back needs. */
    static Field reason(String hint) {
        return new Field("long", "reason", "", List.of(), Filled.LONG, true, hint);
    }

    static Field text(String name, String value, int longest) {
        return new Field("text", name, value, List.of(), longest, true, "");
    }

    static Field words(String name, String value) {
        return new Field("long", name, value, List.of(), Filled.LONG, true, "");
    }

    static Field date(String name, String value) {
        return new Field("date", name, value, List.of(), 20, true, "");
    }

    static Field select(String name, String value, List<Option> options) {
        return new Field("select", name, value, options, 200, true, "");
    }

    static Field radio(String name, List<Option> options) {
        return new Field("radio", name, "", options, 200, true, "");
    }

    Field optional(String why) {
        return new Field(kind, name, value, options, longest, false, why);
    }

    Field with(String typed) {
        return new Field(kind, name, typed == null ? value : typed, options, longest, needed, hint);
    }

    /** What people read beside it. */
    public String label() {
        return Filled.label(name);
    }
}
