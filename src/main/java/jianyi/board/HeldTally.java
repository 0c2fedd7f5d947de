package jianyi.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyi.board.Count.Level;
import jianyi.office.OfficeKind;

/** Counts cases by where they lie. A case at two offices is counted at each, and once among all. */
final class HeldTally {

    private final Map<String, OfficeKind> kinds;
    private final LocalDate today;
    private final LocalDate near;
    private final Map<At, Waits> counts = new LinkedHashMap<>();

    /** @param kinds of offices, by their codes */
    HeldTally(Map<String, OfficeKind> kinds, LocalDate today, LocalDate near) {
        this.kinds = kinds;
        this.today = today;
        this.near = near;
        counts.put(new At(Level.ALL, null, null, null), new Waits(today, near));
    }

    private record At(Level level, String body, Whose whose, String holder) {}

    private record Desk(Whose whose, String holder) {}

    private record Term(LocalDate since, LocalDate due) {

        static Term of(Stream<Lying> some) {
            LocalDate since = null;
            LocalDate due = null;
            for (Lying one : (Iterable<Lying>) some::iterator) {
                since = first(since, one.since());
                due = first(due, one.due());
            }
            return new Term(since, due);
        }

        private static LocalDate first(LocalDate one, LocalDate other) {
            return one == null || other != null && other.isBefore(one) ? other : one;
        }
    }

    /** Every count there is; levels that hold nothing are not there, but for the whole. */
    List<Count> counts(Stream<Lying> open) {
        grouped(open, Lying::number).values().forEach(this::add);
        return counts.entrySet().stream()
                .map(one -> {
                    var at = one.getKey();
                    return one.getValue().count(at.level(), at.body(), at.whose(), at.holder());
                })
                .toList();
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
        boolean again = one.get(0).again();
        grouped(one.stream(), step -> new Desk(whose(step), step.holder() == null ? "" : step.holder()))
                .forEach((desk, steps) ->
                        add(new At(Level.HOLDER, null, desk.whose(), desk.holder()), again, Term.of(steps.stream())));
        grouped(one.stream(), this::whose).forEach((whose, steps) -> {
            var term = Term.of(steps.stream());
            add(new At(Level.WHOSE, null, whose, null), again, term);
            add(new At(Level.BODY_WHOSE, body, whose, null), again, term);
        });
        var term = Term.of(one.stream());
        add(new At(Level.BODY, body, null, null), again, term);
        add(new At(Level.ALL, null, null, null), again, term);
    }

    private void add(At at, boolean again, Term term) {
        counts.computeIfAbsent(at, none -> new Waits(today, near)).add(again, term.since(), term.due());
    }

    private Whose whose(Lying step) {
        return Whose.of(step.holder(), step.holder() == null ? null : kinds.get(step.holder()));
    }
}
