package jianyi.notice;

import java.util.regex.Pattern;

/** Removes from other people's words what could steer a mail, a terminal or the direction of reading. */
public final class PlainWords {

    private static final int SUBJECT_LENGTH = 150;
    private static final String STEERING =
            "\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff";
    private static final Pattern ANY = Pattern.compile("[" + STEERING + "]+");
    private static final Pattern INSIDE_A_LINE = Pattern.compile("[" + STEERING + "&&[^\\n\\t]]+");

    private PlainWords() {}

    /** One line without any control character, at most 150 characters long: fit for a subject or a name. */
    public static String line(String words) {
        String line = ANY.matcher(words).replaceAll(" ").strip();
        int length = line.codePointCount(0, line.length());
        return length <= SUBJECT_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT_LENGTH - 1)) + "…";
    }

    /** The whole text with its line breaks, other control characters removed. */
    static String text(String words) {
        return INSIDE_A_LINE.matcher(words.replace("\r\n", "\n")).replaceAll("");
    }
}
