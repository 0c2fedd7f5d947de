package jianyi.meeting.papers;

import java.util.ArrayList;
import java.util.List;
import jianyi.papers.LetterText;

/** Paragraphs of a document, gathered one by one; typed text is split into its own paragraphs. */
final class Paragraphs {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final List<String> lines = new ArrayList<>();

    /** Adds what somebody typed, or what is computed; null and blank add nothing. */
    Paragraphs add(String text) {
        lines.addAll(LetterText.paragraphs(text));
        return this;
    }

    /** The same with a label in front of its first paragraph. */
    Paragraphs add(String label, String text) {
        return text == null || text.isBlank() ? this : add(label + text.strip());
    }

    /** Everything, or one paragraph saying that there is nothing. */
    List<String> orElse(String nothing) {
        return lines.isEmpty() ? List.of(nothing) : List.copyOf(lines);
    }

    /** （十二） before an item. */
    static String ordinal(int number) {
        return number < 1 || number > 99 ? "（" + number + "）" : "（" + chinese(number) + "）";
    }

    private static String chinese(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
        return tens + DIGITS[number % 10];
    }
}
