package jianyi.suggestion.past;

import jianyi.flow.text.Text;

/** Whether two rows can be about one suggestion: then one may correct the other, otherwise neither takes the other's place. */
final class PastSame {

    private static final double ENOUGH = 0.5;

    private PastSame() {}

    /** The same title, or the same deputy and a title that is mostly the same. */
    static boolean same(String title, String deputy, String otherTitle, String otherDeputy) {
        String one = core(title);
        String other = core(otherTitle);
        return one.equals(other)
                || Text.key(deputy).equals(Text.key(otherDeputy))
                        && 2.0 * common(one, other) / (one.length() + other.length()) >= ENOUGH;
    }

    /** What a title is about: nearly all begin and end with the same words. */
    private static String core(String title) {
        return Text.key(title).replaceFirst("^关于", "").replaceFirst("的?(?:建议|意见|批评)$", "");
    }

    /** How many letters two texts have in common in one order. */
    private static int common(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int corner = 0;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = one.charAt(i) == other.charAt(j - 1) ? corner + 1 : Math.max(row[j], row[j - 1]);
                corner = above;
            }
        }
        return row[other.length()];
    }
}
