package jianyi.suggestion.similar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is telling in a suggestion, as numbers. Pairs of neighbouring characters are told apart by {@link #pair}.
 *
 * @param title the pairs and runs of three of the title, without what every title says
 * @param words the pairs the text says most often: what it is about
 * @param wording a sample of the text's runs of four characters, smallest first: two texts that say the same have the same sample
 */
record Likeness(List<Integer> title, List<Integer> words, List<Integer> wording) {

    private static final int SAMPLE = 24;

    /** Nothing to compare. */
    boolean isEmpty() {
        return title.isEmpty() && words.isEmpty() && wording.isEmpty();
    }

    /** Everything, the most telling first. */
    Set<Integer> marks() {
        Set<Integer> marks = new LinkedHashSet<>(title);
        marks.addAll(words);
        marks.addAll(wording);
        return marks;
    }

    /** What it is about, by its title and its words. */
    Set<Integer> matter() {
        Set<Integer> matter = new LinkedHashSet<>(title);
        matter.addAll(words);
        return matter;
    }

    /** About how much of the two texts' wording is the same, from 0 to 1; what many texts say counts little. */
    double sameWording(Likeness other, Rarity rarity) {
        List<Integer> sample = both(other).stream().sorted().limit(SAMPLE).toList();
        List<Integer> same = sample.stream()
                .filter(run -> wording.contains(run) && other.wording.contains(run))
                .toList();
        return same.isEmpty() ? 0 : rarity.weight(same) / rarity.weight(sample);
    }

    /** The pieces of another title that this one speaks of, too, in their order: 「老街」「停车位」. */
    List<String> speaksOf(String otherTitle) {
        List<String> pieces = new ArrayList<>();
        int from = -1;
        for (int at = 0; at < otherTitle.length(); at++) {
            boolean pair = at + 1 < otherTitle.length()
                    && title.contains(pair(otherTitle.charAt(at), otherTitle.charAt(at + 1)));
            if (pair && from < 0) {
                from = at;
            } else if (!pair && from >= 0) {
                pieces.add(otherTitle.substring(from, at + 1));
                from = -1;
            }
        }
        return pieces.stream().distinct().toList();
    }

    private Set<Integer> both(Likeness other) {
        Set<Integer> both = new LinkedHashSet<>(wording);
        both.addAll(other.wording);
        return both;
    }

    /** The number of a pair, as the database reckons it. */
    static int pair(char letter, char next) {
        return letter << 16 | next;
    }
}
