package jianyi.flow.text;

import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What a form shows between its questions. Camunda Forms read such texts as Markdown and HTML; so a room says which marks are its
 * own, and everything else, above all what people have typed, stays text, shown as it is stored: a title {@code ![](/logout)} is a
 * title. A plain {@link String} that a room hands to a form is text throughout.
 */
public final class FormText {

    /** Nothing to show. */
    public static final FormText EMPTY = new FormText("");

    private static final String MARKS = "\\`*_~[]<>&!|#+=:@";

    private final String markdown;

    private FormText(String markdown) {
        this.markdown = markdown;
    }

    /**
     * Our own words in Markdown.
     *
     * @param pattern the words, with {@code {}} where each of the values goes
     * @param values texts, shown as they are, or parts made by this class; null shows nothing
     */
    public static FormText of(String pattern, Object... values) {
        var parts = pattern.split("\\{}", -1);
        if (parts.length != values.length + 1) {
            throw new IllegalArgumentException(pattern + " does not take " + values.length + " values");
        }
        var markdown = new StringBuilder(parts[0]);
        for (int i = 0; i < values.length; i++) {
            markdown.append(shown(values[i])).append(parts[i + 1]);
        }
        return new FormText(markdown.toString());
    }

    /** Joins several parts, for example lines by a line break or paragraphs by an empty line. */
    public static Collector<FormText, ?, FormText> joined(String between) {
        return Collectors.collectingAndThen(
                Collectors.mapping(part -> part.markdown, Collectors.joining(between)), FormText::new);
    }

    /** A text followed by another. */
    public FormText and(FormText more) {
        return new FormText(markdown + more.markdown);
    }

    /** The Markdown of a value, whatever marks it contains. */
    public static String shown(Object value) {
        if (value instanceof FormText text) {
            return text.markdown;
        }
        return value == null ? "" : escaped(value.toString());
    }

    private static String escaped(String text) {
        var shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shown.append(escaped(text, i));
        }
        return shown.toString();
    }

    private static String escaped(String text, int at) {
        char sign = text.charAt(at);
        return switch (sign) {
            case '\n' -> "<br>";
            case '\t' -> "&emsp;";
            case ' ' -> joinsOthers(text, at) ? "&nbsp;" : " ";
            default ->
                MARKS.indexOf(sign) >= 0 || strange(sign) || begins(text, at)
                        ? "&#" + (int) sign + ";"
                        : String.valueOf(sign);
        };
    }

    /** HTML drops a space at the edge of a line and all but the first of several. */
    private static boolean joinsOthers(String text, int at) {
        return at == 0
                || at == text.length() - 1
                || Character.isWhitespace(text.charAt(at - 1))
                || text.charAt(at + 1) == '\n';
    }

    private static boolean strange(char sign) {
        return Character.isISOControl(sign) || Character.isSpaceChar(sign);
    }

    /** A dash or a number with its dot would begin a list, "www." a link. */
    private static boolean begins(String text, int at) {
        return switch (text.charAt(at)) {
            case '-' -> at == 0;
            case ')' -> number(text, at);
            case '.' -> number(text, at) || text.regionMatches(true, at - 3, "www", 0, 3);
            default -> false;
        };
    }

    private static boolean number(String text, int at) {
        return at > 0 && text.chars().limit(at).allMatch(sign -> sign >= '0' && sign <= '9');
    }
}
