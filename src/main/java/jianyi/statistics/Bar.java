package jianyi.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * One bar of a chart, drawn as wide as its number is great: two bars of one chart share their scale and both begin at nought.
 *
 * @param label what it is for
 * @param words the numbers in words, for eyes and for screen readers alike
 * @param pieces from left to right, in thousandths of the chart's width
 */
public record Bar(String label, String words, List<Piece> pieces) {

    private static final int WIDTH = 1000;

    /** @param tone its class in the stylesheet, which a legend names in words */
    public record Piece(int from, int width, String tone) {}

    /** How many there are of one tone. */
    record Amount(int count, String tone) {}

    /** @param most the greatest number any bar of the chart has */
    static Bar of(String label, String words, int most, Amount... amounts) {
        var pieces = new ArrayList<Piece>();
        int sum = 0;
        for (Amount amount : amounts) {
            int from = at(sum, most);
            sum += amount.count();
            pieces.add(new Piece(from, at(sum, most) - from, amount.tone()));
        }
        return new Bar(label, words, pieces);
    }

    private static int at(int sum, int most) {
        return most == 0 ? 0 : (int) Math.round((double) WIDTH * sum / most);
    }
}
