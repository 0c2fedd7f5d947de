package jianyi.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of files written differently and meant alike: wide and narrow, composed and in parts, with any of the middle dots, with an unseen
 * character, and with the private letters that stood for rare characters before GB18030-2022 gave them places of their own.
 */
public final class Alike {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\s\\u00A0\\u3000\\uFE00-\\uFE0F]");
    private static final Pattern DOTS =
            Pattern.compile("[\u00B7\u2022\u2027\u2219\u22C5\u30FB\u0387\u16EB\u2E31\uFF65]");

    /** GB18030-2022, table E: the private letter and its standard twin. */
    private static final Map<Integer, Integer> TWINS = new HashMap<>();

    static {
        int[] standing = {0xFE10, 0xFE12, 0xFE11, 0xFE13, 0xFE14, 0xFE15, 0xFE16, 0xFE17, 0xFE18, 0xFE19};
        for (int i = 0; i < standing.length; i++) {
            TWINS.put(0xE78D + i, standing[i]);
        }
        int[][] han = {
            {0xE7C7, 0x1E3F}, {0xE7C8, 0x01F9}, {0xE816, 0x20087}, {0xE817, 0x20089}, {0xE818, 0x200CC},
            {0xE81E, 0x9FB4}, {0xE826, 0x9FB5}, {0xE82B, 0x9FB6}, {0xE82C, 0x9FB7}, {0xE831, 0x215D7},
            {0xE832, 0x9FB8}, {0xE83B, 0x2298F}, {0xE843, 0x9FB9}, {0xE854, 0x9FBA}, {0xE855, 0x241FE},
            {0xE864, 0x9FBB}
        };
        for (int[] pair : han) {
            TWINS.put(pair[0], pair[1]);
        }
    }

    private Alike() {}

    /** The one writing of all that are alike; to compare by, not to show. */
    public static String form(String name) {
        String twin = name.codePoints()
                .map(c -> TWINS.getOrDefault(c, c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String dotted = DOTS.matcher(twin).replaceAll("\u00B7");
        String one = Normalizer.normalize(dotted, Normalizer.Form.NFKC);
        return UNSEEN.matcher(one).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
