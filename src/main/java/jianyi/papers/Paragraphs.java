package jianyi.papers;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs of a document, gathered one by one; typed text is split into its own paragraphs. */
public final class Paragraphs {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final List<String> lines = new ArrayList<>();
    private int headings;

    /** 一、 and the heading, numbered by itself. */
    public Paragraphs heading(String heading) {
        lines.add(chinese(++headings) + "、" + heading);
        return this;
    }

    /** Adds what somebody typed, or what is computed; null and blank add nothing. */
    public Paragraphs add(String text) {
        lines.addAll(LetterText.paragraphs(text));
        return this;
    }

    /** The same with a label in front of its first paragraph. */
    public Paragraphs add(String label, String text) {
        return text == null || text.isBlank() ? this : add(label + text.strip());
    }

    /** Adds several, or one sentence when there is none. */
    public Paragraphs all(List<String> texts, String nothing) {
        texts.forEach(this::add);
        return texts.isEmpty() ? add(nothing) : this;
    }

    /** Everything, or one paragraph saying that there is nothing. */
    public List<String> orElse(String nothing) {
        return lines.isEmpty() ? List.of(nothing) : List.copyOf(lines);
    }

    /** （十二） before an item. */
    public static String ordinal(int number) {
        return number < 1 || number > 99 ? "（" + number + "）" : "（" + chinese(number) + "）";
    }

    private static String chinese(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
        return tens + DIGITS[number % 10];
    }
}
