package jianyi.suggestion.similar;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How like a case is to what is asked for: by title, by matter, by wording, each from 0 to 1. Marks count by their rarity.
 *
 * @param title shared of both titles
 * @param named how much of the asked title the case's title and words speak of
 * @param matter shared of what both are about
 * @param wording shared of the wording
 */
record Comparison(double title, double named, double matter, double wording) {

    /** Below this people do not call two suggestions alike. */
    private static final double ALIKE = 0.25;

    private static final double SAME_TITLE = 0.5;
    private static final double SAME_WORDING = 0.2;

    static Comparison of(Likeness asked, Likeness found, Rarity rarity) {
        return new Comparison(
                shared(asked.title(), found.title(), rarity),
                part(asked.title(), found.matter(), rarity),
                shared(asked.matter(), found.matter(), rarity),
                asked.sameWording(found, rarity));
    }

    /** The likeness as one figure, from 0 to 1: a copied text counts, whatever its title, and a like title, whatever its text. */
    double likeness() {
        return Math.max(0.5 * title + 0.2 * named + 0.3 * matter, Math.max(wording, matter));
    }

    boolean alike() {
        return likeness() >= ALIKE;
    }

    /** Why it is shown, for people. */
    String why() {
        boolean sameTitle = title >= SAME_TITLE;
        boolean sameWording = wording >= SAME_WORDING;
        if (sameTitle && sameWording) {
            return "标题、内容多处相同";
        }
        return sameTitle ? "标题相近" : sameWording ? "内容多处相同" : "说的事相近";
    }

    private static double shared(Collection<Integer> some, Collection<Integer> others, Rarity rarity) {
        double all = rarity.weight(some) + rarity.weight(others);
        return all == 0 ? 0 : 2 * rarity.weight(both(some, others)) / all;
    }

    private static double part(Collection<Integer> some, Collection<Integer> others, Rarity rarity) {
        double all = rarity.weight(some);
        return all == 0 ? 0 : rarity.weight(both(some, others)) / all;
    }

    private static Set<Integer> both(Collection<Integer> some, Collection<Integer> others) {
        Set<Integer> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
