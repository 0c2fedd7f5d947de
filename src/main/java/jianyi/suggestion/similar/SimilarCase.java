package jianyi.suggestion.similar;

import java.util.List;
import java.util.stream.Stream;

/**
 * A similar suggestion as one person may know of it, in ready words. What the person may not know is empty.
 *
 * @param number the case number, empty when the person may not open it
 * @param shownNumber 第12号, or the case number before acceptance; empty like the number
 * @param author the lead deputy
 * @param outcome the class of the reply 办理结果
 * @param verdict the final rating
 * @param closedOn 「2025年3月1日」
 * @param why in what it is like the one at hand
 * @param shared what both titles speak of
 */
record SimilarCase(
        String number,
        String shownNumber,
        String title,
        int year,
        String body,
        String author,
        String units,
        String state,
        String outcome,
        String verdict,
        String closedOn,
        String why,
        List<String> shared) {

    /** The same without its author. */
    SimilarCase nameless() {
        return new SimilarCase(
                number, shownNumber, title, year, body, "", units, state, outcome, verdict, closedOn, why, shared);
    }

    /** The same with the reason why it is shown. */
    SimilarCase because(String why, Likeness asked) {
        return new SimilarCase(
                number,
                shownNumber,
                title,
                year,
                body,
                author,
                units,
                state,
                outcome,
                verdict,
                closedOn,
                why,
                asked.speaksOf(title));
    }

    /** Whether the person may open it. */
    public boolean opens() {
        return !number.isEmpty();
    }

    /** What it is like the one at hand in: 「标题相近：老街、停车位」. */
    public String likeness() {
        return shared.isEmpty() ? why : why + "：" + String.join("、", shared);
    }

    /** What came of it, as far as the person may know. */
    public List<String> came() {
        return Stream.of(
                        outcome.isEmpty() ? "" : "办理结果 " + outcome,
                        verdict.isEmpty() ? "" : "代表评价 " + verdict,
                        closedOn.isEmpty() ? "" : closedOn + "办结")
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
