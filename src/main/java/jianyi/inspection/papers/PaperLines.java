package jianyi.inspection.papers;

import java.util.ArrayList;
import java.util.List;
import jianyi.papers.LetterText;

/** Paragraphs of a paper, gathered one by one; typed text is split into its own paragraphs. */
final class PaperLines {

    private static final String[] ORDINALS = {"一", "二", "三", "四", "五", "六", "七", "八"};

    private final List<String> lines = new ArrayList<>();
    private int headings;

    /** 一、 and the heading. */
    PaperLines heading(String heading) {
        lines.add(ORDINALS[headings++] + "、" + heading);
        return this;
    }

    /** What somebody typed, or what is computed; null and blank add nothing. */
    PaperLines add(String text) {
        lines.addAll(LetterText.paragraphs(text));
        return this;
    }

    /** Several of them, or one sentence when there is none. */
    PaperLines all(List<String> texts, String nothing) {
        texts.forEach(this::add);
        return texts.isEmpty() ? add(nothing) : this;
    }

    List<String> done() {
        return lines.isEmpty() ? List.of("没有内容。") : List.copyOf(lines);
    }
}
