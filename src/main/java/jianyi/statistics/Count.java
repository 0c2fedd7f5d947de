package jianyi.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import jianyi.casework.figure.Figure;

/**
 * What was counted for one figure.
 *
 * @param median of the days of what counts, null where days play no part
 * @param longest the most days, or null
 */
public record Count(int numerator, int denominator, Double median, Integer longest) {

    /** Nothing there to be counted. */
    static final Count NONE = new Count(0, 0, null, null);

    /** Below this a percentage would say more than the numbers do. */
    private static final int FEW = 10;

    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("99.9");

    /** 「92.3%（26 件中 24 件）」, 「7 件中 6 件」 below ten, 「3 件，最长 45 天，中位数 12 天」 where there is no whole. */
    public String words(Figure figure) {
        var unit = " " + figure.counter();
        if (!figure.share()) {
            return numerator + unit + days();
        }
        if (denominator == 0) {
            return "没有可统计的";
        }
        var plain = denominator + unit + "中 " + numerator + unit;
        return denominator < FEW ? plain : percent() + "（" + plain + "）";
    }

    private String days() {
        return longest == null || numerator == 0 ? "" : "，最长 " + longest + " 天，中位数 " + shown(median) + " 天";
    }

    private static String shown(double days) {
        return days == Math.rint(days) ? String.valueOf(Math.round(days)) : String.valueOf(days);
    }

    /** With one decimal; only what is all of it is a hundred, and only what is none is nought. */
    String percent() {
        if (numerator == 0 || numerator == denominator) {
            return numerator == 0 ? "0%" : "100%";
        }
        var share = new BigDecimal(100L * numerator).divide(new BigDecimal(denominator), 1, RoundingMode.HALF_UP);
        return share.min(MOST).max(LEAST).toPlainString() + "%";
    }
}
