package jianyi.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What things come to, added up one after the other. */
final class Sum {

    private final boolean spent;
    private final NavigableMap<BigDecimal, Integer> amounts = new TreeMap<>();
    private BigDecimal yuan = BigDecimal.ZERO;
    private BigDecimal budget = BigDecimal.ZERO;
    private int hits;
    private int all;

    /** @param spent whether yuan are added up, not things */
    Sum(boolean spent) {
        this.spent = spent;
    }

    /** As many things, each with this amount or none. */
    void add(boolean hit, BigDecimal amount, int things) {
        all += things;
        hits += hit ? things : 0;
        if (amount == null) {
            return;
        }
        if (spent) {
            var more = amount.multiply(BigDecimal.valueOf(things));
            yuan = hit ? yuan.add(more) : yuan;
            budget = hit ? budget : budget.add(more);
        } else if (hit) {
            amounts.merge(amount, things, Integer::sum);
        }
    }

    /** All that was added. */
    Count count() {
        if (spent) {
            return new Count(yuan, budget, null, null);
        }
        boolean counts = !amounts.isEmpty();
        return new Count(
                BigDecimal.valueOf(hits),
                BigDecimal.valueOf(all),
                counts ? median() : null,
                counts ? amounts.lastKey().setScale(0, RoundingMode.HALF_UP).intValueExact() : null);
    }

    /** The middle one, or what lies half-way between the two in the middle. */
    private double median() {
        int many = amounts.values().stream().mapToInt(Integer::intValue).sum();
        double low = at((many - 1) / 2);
        double high = at(many / 2);
        return low + 0.5 * (high - low);
    }

    private double at(int place) {
        int passed = 0;
        for (Map.Entry<BigDecimal, Integer> one : amounts.entrySet()) {
            passed += one.getValue();
            if (passed > place) {
                return one.getKey().doubleValue();
            }
        }
        throw new IllegalArgumentException("no amount at " + place);
    }
}
