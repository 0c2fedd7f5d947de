package jianyi.papers;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Boxes to tick, as on a printed form. */
public final class Boxes {

    private Boxes() {}

    /** 满意☑　基本满意□　不满意□: every word of the table, the chosen one ticked; none for null. */
    public static String of(Map<String, String> words, String chosen) {
        return words.entrySet().stream()
                .map(word -> box(word.getValue(), word.getKey().equals(chosen)))
                .collect(Collectors.joining("　　"));
    }

    /** The same for words without codes. */
    public static String of(String chosen, String... words) {
        return Arrays.stream(words).map(word -> box(word, word.equals(chosen))).collect(Collectors.joining("　　"));
    }

    static String box(String word, boolean ticked) {
        return word + (ticked ? "☑" : "□");
    }
}
