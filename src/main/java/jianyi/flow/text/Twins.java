package jianyi.flow.text;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters that are written in more than one way: middle dots of names, and letters which GB 18030 kept in the private area until its
 * edition of 2022 moved them to their standard places. Old rolls and input methods still write the private ones.
 */
final class Twins {

    private static final String DOTS = "\u2022\u30fb\uff65\u2027\u2219\u22c5\u16eb\u2e31";
    /** GB 18030-2022 annex: private, standard, private, standard … */
    private static final String MOVED =
            "\ue78d\ufe10\ue78e\ufe12\ue78f\ufe11\ue790\ufe13\ue791\ufe14\ue792\ufe15\ue793\ufe16"
                    + "\ue794\ufe17\ue795\ufe18\ue796\ufe19\ue7c7\u1e3f\ue7c8\u01f9\ue81e\u9fb4\ue826\u9fb5\ue82b\u9fb6\ue82c\u9fb7"
                    + "\ue832\u9fb8\ue843\u9fb9\ue854\u9fba\ue864\u9fbb";
    /** Letters of later planes that stand in the private area in every edition. */
    private static final Map<Character, String> BEYOND = Map.of(
            '\ue816', "\ud840\udc87",
            '\ue817', "\ud840\udc89",
            '\ue818', "\ud840\udccc",
            '\ue831', "\ud845\uddd7",
            '\ue83b', "\ud84a\udd8f",
            '\ue855', "\ud850\uddfe");

    private static final char FIRST_PRIVATE = '\ue815';
    private static final int ROW = 0xfe;
    private static final Map<Character, String> STANDARD = standard();

    private Twins() {}

    /** With one middle dot and no private letter that has a standard twin. */
    static String folded(String text) {
        if (text.chars().noneMatch(Twins::mayHaveTwin)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            String twin = STANDARD.get(one);
            folded.append(twin == null ? String.valueOf(one) : twin);
        }
        return folded.toString();
    }

    /** Cheap, and true of nearly no letter of an ordinary text. */
    private static boolean mayHaveTwin(int one) {
        return one >= 0xe000 && one < 0xf900 || one > 0x7f && DOTS.indexOf(one) >= 0;
    }

    private static Map<Character, String> standard() {
        Map<Character, String> standard = new HashMap<>();
        // GBK had the whole end of this row in the private area; most of it moved as early as 2000.
        Charset chinese = Charset.forName("GB18030");
        for (int place = 0; place < 80; place++) {
            int trail = 0x50 + place + (place >= 47 ? 1 : 0);
            String letter = new String(new byte[] {(byte) ROW, (byte) trail}, chinese);
            standard.put((char) (FIRST_PRIVATE + place), letter);
        }
        for (int i = 0; i < MOVED.length(); i += 2) {
            standard.put(MOVED.charAt(i), MOVED.substring(i + 1, i + 2));
        }
        standard.putAll(BEYOND);
        DOTS.chars().forEach(dot -> standard.put((char) dot, "·"));
        return standard;
    }
}
