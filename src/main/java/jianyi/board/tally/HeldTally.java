package jianyi.board.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyi.board.tally.Count.Level;

/** Counts cases by where they lie, and what is owed beside them. A case at two offices is counted at each, and once among all. */
public final class HeldTally {

    private final BoardDay day;
    private final Map<At, Waits> waits = new LinkedHashMap<>();
    private final Map<OwedAt, int[]> owed = new LinkedHashMap<>();

    private HeldTally(BoardDay day) {
        this.day = day;
    }

    private record At(Level level, String body, Whose whose, String holder) {}

    private record OwedAt(String body, String holder, boolean promise) {}

    private record Desk(Whose whose, String holder) {}

    /** What some cases come to; never changes. */
    public record Total(Map<At, Waits.Total> waits, Map<OwedAt, int[]> owed) {

        /** What several come to. */
        public static Total of(List<Total> some) {
            var waits = new LinkedHashMap<At, List<Waits.Total>>();
            var owed = new LinkedHashMap<OwedAt, int[]>();
            for (Total one : some) {
                one.waits.forEach((at, total) ->
                        waits.computeIfAbsent(at, none -> new ArrayList<>()).add(total));
                one.owed.forEach((at, two) -> owed.merge(at, two, (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]}));
            }
            var sums = new LinkedHashMap<At, Waits.Total>();
            waits.forEach((at, totals) -> sums.put(at, Waits.Total.of(totals)));
            return new Total(sums, owed);
        }

        /** Every count there is; levels that hold nothing are not there, but for the whole. */
        public List<Count> counts() {
            return waits.entrySet().stream()
                    .map(one -> {
                        var at = one.getKey();
                        return one.getValue().count(at.level(), at.body(), at.whose(), at.holder());
                    })
                    .toList();
        }

        /** Every count of what is owed. */
        public List<OwedCount> owedCounts() {
            return owed.entrySet().stream()
                    .map(one -> {
                        var at = one.getKey();
                        return new OwedCount(
                                at.body(), at.holder(), at.promise(), one.getValue()[0], one.getValue()[1]);
                    })
                    .toList();
        }
    }

    /** Counts these. */
    public static Total of(BoardDay day, Stream<Lying> all) {
        var tally = new HeldTally(day);
        var ways = new ArrayList<Lying>();
        all.filter(one -> day.all() || one.known()).map(day::seen).forEach(one -> {
            if (one.owed()) {
                tally.owe(one);
            } else {
                ways.add(one);
            }
        });
        tally.waits.put(new At(Level.ALL, null, null, null), new Waits());
        grouped(ways.stream(), Lying::number).values().forEach(tally::add);
        var totals = new LinkedHashMap<At, Waits.Total>();
        tally.waits.forEach((at, some) -> totals.put(at, some.total()));
        return new Total(totals, tally.owed);
    }

    private void owe(Lying one) {
        boolean late = one.due() != null && one.due().isBefore(day.today());
        boolean soon = one.due() != null && !late && !one.due().isAfter(day.far());
        Stream.of(
                        new OwedAt(one.body(), null, one.promise()),
                        new OwedAt(null, one.holder(), one.promise()),
                        new OwedAt(null, null, one.promise()))
                .map(at -> owed.computeIfAbsent(at, none -> new int[2]))
                .forEach(two -> {
                    two[0] += soon ? 1 : 0;
                    two[1] += late ? 1 : 0;
                });
    }

    private static <K> Map<K, List<Lying>> grouped(Stream<Lying> some, Function<Lying, K> by) {
        var groups = new HashMap<K, List<Lying>>();
        some.forEach(one -> groups.computeIfAbsent(by.apply(one), none -> new ArrayList<>(1))
                .add(one));
        return groups;
    }

    /** First as it lies with each office, then in whose hands, then as such. */
    private void add(List<Lying> one) {
        var body = one.get(0).body();
        grouped(one.stream(), step -> new Desk(day.whose(step), step.holder() == null ? "" : step.holder()))
                .forEach((desk, steps) -> add(new At(Level.HOLDER, null, desk.whose(), desk.holder()), steps));
        grouped(one.stream(), day::whose).forEach((whose, steps) -> {
            add(new At(Level.WHOSE, null, whose, null), steps);
            add(new At(Level.BODY_WHOSE, body, whose, null), steps);
        });
        add(new At(Level.BODY, body, null, null), one);
        add(new At(Level.ALL, null, null, null), one);
    }

    private void add(At at, List<Lying> steps) {
        waits.computeIfAbsent(at, none -> new Waits())
                .add(day, steps.get(0).again(), first(steps, Lying::since), first(steps, Lying::due));
    }

    private static LocalDate first(List<Lying> steps, Function<Lying, LocalDate> of) {
        LocalDate first = null;
        for (Lying step : steps) {
            var day = of.apply(step);
            first = first == null || day != null && day.isBefore(first) ? day : first;
        }
        return first;
    }
}
