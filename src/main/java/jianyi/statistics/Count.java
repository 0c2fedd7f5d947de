package jianyi.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import jianyi.casework.figure.Figure;

/**
 * What was counted for one figure: things, or yuan.
 *
 * @param numerator those that count as done; yuan spent
 * @param denominator all of them; yuan that may be spent, nought where nobody has said
 * @param median of the days of what counts, null where days play no part
 * @param longest the most days, or null
 */
public record Count(BigDecimal numerator, BigDecimal denominator, Double median, Integer longest) {

    /** Nothing there to be counted. */
    static final Count NONE = of(0, 0);

    /** Below this a percentage would say more than the numbers do. */
    private static final int FEW = 10;

    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("99.9");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Count {
        numerator = plain(numerator);
        denominator = plain(denominator);
    }

    /** Of so many things so many. */
    static Count of(int numerator, int denominator) {
        return new Count(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), null, null);
    }

    /** Without noughts behind the point, so that equal amounts are equal. */
    private static BigDecimal plain(BigDecimal one) {
        var stripped = one.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether there is anything. */
    public boolean any() {
        return numerator.signum() != 0 || denominator.signum() != 0;
    }

    /** How many things count as done. */
    public int done() {
        return numerator.intValueExact();
    }

    /** How many things there are. */
    public int all() {
        return denominator.intValueExact();
    }

    /** 「92.3%（26 件中 24 件）」, 「7 件中 6 件」 below ten, 「3 件，最长 45 天，中位数 12 天」 where there is no whole. */
    public String words(Figure figure) {
        var unit = " " + figure.counter();
        if (!figure.share()) {
            return numerator + unit + days();
        }
        if (!any()) {
            return "没有可统计的";
        }
        return figure.kind() == Figure.Kind.SPENT ? spent(unit) : shared(unit);
    }

    private String shared(String unit) {
        var plain = denominator + unit + "中 " + numerator + unit;
        return all() < FEW ? plain : percent() + "（" + plain + "）";
    }

    /** 「62.5%（预算 20,000 元，支出 12,500 元）」; what is more than the budget is more than a hundred. */
    private String spent(String unit) {
        var plain = "支出 " + yuan(numerator) + unit;
        return denominator.signum() == 0
                ? plain + "，没有登记预算"
                : percent() + "（预算 " + yuan(denominator) + unit + "，" + plain + "）";
    }

    /** 12,500 or 12,500.50; days, which a closed year keeps with noughts behind the point, are 45. */
    static String yuan(BigDecimal amount) {
        var plain = plain(amount);
        var pattern = plain.scale() > 0 ? "#,##0.00" : "#,##0";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(plain);
    }

    private String days() {
        return longest == null || numerator.signum() == 0 ? "" : "，最长 " + longest + " 天，中位数 " + shown(median) + " 天";
    }

    private static String shown(double days) {
        return days == Math.rint(days) ? String.valueOf(Math.round(days)) : String.valueOf(days);
    }

    /** With one decimal; only what is all of it is a hundred, and only what is none is nought. */
    String percent() {
        if (numerator.signum() == 0 || numerator.equals(denominator)) {
            return numerator.signum() == 0 ? "0%" : "100%";
        }
        var share = HUNDRED.multiply(numerator).divide(denominator, 1, RoundingMode.HALF_UP);
        var most = numerator.compareTo(denominator) < 0 ? share.min(MOST) : share.max(HUNDRED.add(LEAST));
        return most.max(LEAST).toPlainString() + "%";
    }
}
