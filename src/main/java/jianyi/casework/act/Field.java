package jianyi.casework.act;

import java.util.List;

/**
 * One question of a small form.
 *
 * @param kind {@code text}, {@code long}, {@code date}, {@code select} or {@code radio}
 * @param label what people read beside it
 * @param value what stands in it first, empty for nothing
 * @param options what may be chosen; empty for typed answers
 * @param longest most characters
 * @param needed whether the browser asks for it too; the desk checks anyway
 */
public record Field(
        String kind,
        String name,
        String label,
        String value,
        List<Option> options,
        int longest,
        boolean needed,
        String hint) {

    /** A choice. */
    public record Option(String value, String label) {}

    /** The reason every way back needs. */
    public static Field reason(String hint) {
        return new Field("long", "reason", Filled.label("reason"), "", List.of(), Filled.LONG, true, hint);
    }

    /** A short text of at most so many characters. */
    public static Field text(String name, String value, int longest) {
        return new Field("text", name, Filled.label(name), value, List.of(), longest, true, "");
    }

    /** A long text. */
    public static Field words(String name, String value) {
        return new Field("long", name, Filled.label(name), value, List.of(), Filled.LONG, true, "");
    }

    /** A day. */
    public static Field date(String name, String value) {
        return new Field("date", name, Filled.label(name), value, List.of(), 20, true, "");
    }

    /** One of several. */
    public static Field select(String name, String value, List<Option> options) {
        return new Field("select", name, Filled.label(name), value, options, 200, true, "");
    }

    /** One of several, all of them in sight; none is chosen first. */
    public static Field radio(String name, List<Option> options) {
        return new Field("radio", name, Filled.label(name), "", options, 200, true, "");
    }

    /** The same, not asked for; the hint says when it is left out. */
    public Field optional(String why) {
        return new Field(kind, name, label, value, options, longest, false, why);
    }

    Field with(String typed) {
        return new Field(kind, name, label, typed == null ? value : typed, options, longest, needed, hint);
    }

    /** The same under another label. */
    public Field called(String other) {
        return new Field(kind, name, other, value, options, longest, needed, hint);
    }

    /** The same with a hint below. */
    public Field hinting(String other) {
        return new Field(kind, name, label, value, options, longest, needed, other);
    }
}
