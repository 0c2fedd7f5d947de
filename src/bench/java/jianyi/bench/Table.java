package jianyi.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What one lifecycle costs each of the three, and how that of the first compares, with the spread of the rounds. */
final class Table {

    private static final String ROW = "%-24s  %10s  %16s  %12s  %20s  %20s%n";

    private Table() {}

    /** Prints the medians of the rounds; a ratio is taken within each round. */
    static void print(List<Map<String, Double>> product, List<Map<String, Double>> withRights, List<Map<String, Double>> without) {
        System.out.printf("%n" + ROW, "one lifecycle", "product", "bare with rights", "bare without",
                "ratio to the first", "ratio to the second");
        product.get(0).keySet().forEach(figure -> System.out.printf(ROW, figure,
                median(figure, product), median(figure, withRights), median(figure, without),
                ratio(figure, product, withRights), ratio(figure, product, without)));
    }

    private static String median(String figure, List<Map<String, Double>> rounds) {
        double median = middle(rounds.stream().map(round -> value(figure, round)).sorted().toList());
        return String.format(median < 10 ? "%.2f" : "%.1f", median);
    }

    private static String ratio(String figure, List<Map<String, Double>> ours, List<Map<String, Double>> theirs) {
        var ratios = IntStream.range(0, ours.size())
                .mapToObj(round -> value(figure, ours.get(round)) / value(figure, theirs.get(round)))
                .sorted()
                .toList();
        double last = ratios.get(ratios.size() - 1);
        // Where the other writes nothing there is nothing to compare.
        return Double.isFinite(last)
                ? String.format("%.2f (%.2f-%.2f)", middle(ratios), ratios.get(0), last)
                : "-";
    }

    private static double value(String figure, Map<String, Double> round) {
        return round.getOrDefault(figure, 0.0);
    }

    private static double middle(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
