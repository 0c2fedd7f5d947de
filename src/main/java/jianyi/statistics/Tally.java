package jianyi.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.casework.figure.Figure;
import jianyi.casework.figure.Figure.Kind;

/**
 * Counts things as one reader sees them: what he may not know of is gone before anything is counted; where units share a thing, the figure's
 * kind decides. Numbers and the lists behind them are both counted here.
 */
final class Tally {

    /**
     * Things that nothing tells apart which plays a part in counting them.
     *
     * @param portion of the lines they were folded from; null where these come in none
     * @param by what they are told apart by beside their lines; whole and units are counted from those that are told apart by nothing
     * @param value category or id of a session, as {@link Part#value}
     * @param facets the lines each of them has
     * @param things how many there are
     */
    record Folded(LocalDate portion, String key, Part.By by, String value, List<Facet> facets, int things) {}

    private final Extent extent;
    private final Set<String> any;
    private final Set<String> spent;
    private final Map<Part, Sum> sums = new HashMap<>();

    Tally(Extent extent, List<Figure> figures) {
        this.extent = extent;
        this.any = keys(figures, Kind.ANY);
        this.spent = keys(figures, Kind.SPENT);
    }

    private static Set<String> keys(List<Figure> figures, Kind kind) {
        return figures.stream()
                .filter(one -> one.kind() == kind)
                .map(Figure::key)
                .collect(Collectors.toSet());
    }

    /** Those of a thing's lines that this reader knows of. */
    List<Facet> seen(List<Facet> facets) {
        return facets.stream()
                .filter(one -> one.circle() <= extent.circle()
                        && (extent.whole()
                                || one.unit() != null && extent.units().contains(one.unit())))
                .toList();
    }

    /** Whether a thing with these lines counts as done. */
    boolean hit(String key, List<Facet> seen) {
        return any.contains(key)
                ? seen.stream().anyMatch(Facet::hit)
                : seen.stream().allMatch(Facet::hit);
    }

    /** The days or yuan of a thing with these lines, or null. */
    static BigDecimal amount(List<Facet> seen) {
        return seen.stream()
                .map(Facet::amount)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Adds some that are alike. */
    Tally add(Folded one) {
        var seen = seen(one.facets());
        if (seen.isEmpty()) {
            return this;
        }
        add(new Part(one.key(), one.by(), one.value()), seen, one.things());
        if (one.by() == Part.By.WHOLE) {
            seen.stream()
                    .map(Facet::unit)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(unit -> add(
                            new Part(one.key(), Part.By.UNIT, unit),
                            seen.stream()
                                    .filter(line -> unit.equals(line.unit()))
                                    .toList(),
                            one.things()));
        }
        return this;
    }

    private void add(Part part, List<Facet> seen, int things) {
        sums.computeIfAbsent(part, none -> new Sum(spent.contains(part.key())))
                .add(hit(part.key(), seen), amount(seen), things);
    }

    /** How much of it there is, whole and in parts; a part that has nothing is not in it. */
    Map<Part, Count> counts() {
        return sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().count()));
    }

    /** What the things of a list come to. */
    Count count(String key, List<Statistics.Thing> things) {
        var sum = new Sum(spent.contains(key));
        things.forEach(one -> sum.add(one.hit(), one.amount(), 1));
        return sum.count();
    }
}
