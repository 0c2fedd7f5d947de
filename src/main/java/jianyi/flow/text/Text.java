package jianyi.flow.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one cleaning of words somebody typed, pasted or keeps in a file. What nobody sees goes, what looks like a blank is one, and
 * whatever breaks a line is a line break. A NUL stays, so that whoever stores the text refuses it by the field's label.
 */
public final class Text {

    private static final Pattern BREAK = Pattern.compile("\r\n|[\r\u000b\f\u0085\u2028\u2029]");
    /** NBSP and its narrow kin, typographic spaces, a blank Braille cell, Hangul fillers, Word's and mail programs' private blanks. */
    private static final Pattern BLANK =
            Pattern.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u115f\u1160\u3164\uffa0\uf020\uf0a0]");
    /** The wide blank as GBK's A3A0 comes out of older programs. */
    private static final char PRIVATE_WIDE_BLANK = '\ue5e5';

    private static final String FOREIGN = "[\\p{L}\\p{M}&&[^\\p{IsHan}]]";
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=" + FOREIGN + "|(?<=" + FOREIGN + ")[.,])\\s+(?=" + FOREIGN + ")");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** Marks a blank that stays; no cleaned text holds it. */
    private static final char KEPT = '\u0001';

    private static final Pattern VARIANTS = Pattern.compile("[\\x{e0100}-\\x{e01ef}]");

    private Text() {}

    /** For texts of any length: line breaks, tabs and wide blanks stay, nothing is cut off at the ends. Null becomes empty. */
    public static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        if (plain(typed)) {
            return typed;
        }
        String lines =
                BREAK.matcher(typed.replace(PRIVATE_WIDE_BLANK, '\u3000')).replaceAll("\n");
        StringBuilder clean = new StringBuilder(lines.length());
        int[] letters = BLANK.matcher(lines).replaceAll(" ").codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            if (seen(letters[i]) || joins(letters, i)) {
                clean.appendCodePoint(letters[i]);
            }
        }
        // Word's hyphen that holds two words together is a control character.
        return clean.toString().replace('\u001e', '-');
    }

    private static boolean plain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char one = typed.charAt(i);
            boolean usual = one >= ' ' && one < 0x7f || one == '\n' || one == '\t' || one >= 0x3000 && one < 0xd800;
            if (!usual || one == 0x3164) {
                return false;
            }
        }
        return true;
    }

    /** Pictures are made of several: 👨‍👩‍👧; only there the joiner and the choice of a look are seen. */
    private static boolean joins(int[] letters, int at) {
        boolean joiner = letters[at] == 0x200d && at + 1 < letters.length && picture(letters[at + 1]);
        return (joiner || letters[at] == 0xfe0f)
                && at > 0
                && (picture(letters[at - 1]) || joiner && letters[at - 1] == 0xfe0f);
    }

    private static boolean picture(int one) {
        int type = Character.getType(one);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL && one > 0xffff;
    }

    /** Not of any shape: controls, directions, joiners, marks of order, halves of a letter, and what is no character at all. */
    private static boolean seen(int one) {
        return switch (Character.getType(one)) {
            case Character.FORMAT, Character.SURROGATE -> false;
            case Character.CONTROL -> one == '\n' || one == '\t' || one == 0 || one == 0x1e;
            default ->
                one != 0x34f
                        && one != 0xfffc
                        && (one < 0xfe00 || one > 0xfe0f)
                        && one != 0x17b4
                        && one != 0x17b5
                        && (one & 0xfffe) != 0xfffe
                        && (one < 0xfdd0 || one > 0xfdef);
        };
    }

    /** For titles and whatever else stands on one line: a break is a blank, or nothing between Chinese letters. */
    public static String line(String typed) {
        String clean = clean(typed).strip();
        String joined = clean.indexOf('\n') < 0 ? clean : joined(clean);
        return joined.replace('\t', ' ');
    }

    private static String joined(String lines) {
        return lines.replaceAll("(?<=[\\p{IsHan}，。、；：！？）》”])[ \\t\\u3000]*\n\\s*(?=[\\p{IsHan}（《“])", "")
                .replaceAll("\\s*\n\\s*", " ");
    }

    /**
     * For names of people, offices and the like: without the blanks that pad them in lists (张　三); those between foreign words stay as
     * one.
     */
    public static String name(String typed) {
        String marked = BETWEEN_WORDS.matcher(clean(typed).strip()).replaceAll(String.valueOf(KEPT));
        return BLANKS.matcher(marked).replaceAll("").replace(KEPT, ' ');
    }

    /** For codes, numbers and days: no blanks at all, full-width letters and digits as narrow ones. */
    public static String code(String typed) {
        return BLANKS.matcher(Normalizer.normalize(clean(typed), Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /**
     * What two ways of writing one thing have in common; for comparing and finding, never to be stored in its place. Width, case, blanks,
     * the many middle dots, and private letters with the standard ones that took their place do not count.
     */
    public static String key(String typed) {
        return BLANKS.matcher(fold(typed)).replaceAll("");
    }

    /** As {@link #key}, but blanks still part words. */
    public static String fold(String typed) {
        String standard = VARIANTS.matcher(Twins.folded(clean(typed))).replaceAll("");
        return Twins.folded(Normalizer.normalize(standard, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
    }
}
