package jianyi.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.board.Desks.Kase;
import jianyi.board.Desks.Task;
import jianyi.board.tally.Count;
import jianyi.board.tally.Count.Level;
import jianyi.board.tally.Lying;
import jianyi.board.tally.OwedCount;
import jianyi.board.tally.Whose;

/** Goes through the cases one by one, as somebody would with the files before him, and counts what the board counts. */
final class NaiveBoard {

    private final Desks desks;
    private final Scope scope;
    private final LocalDate today;
    private final LocalDate near;
    private final LocalDate far;

    NaiveBoard(Desks desks, Scope scope, LocalDate today, LocalDate near, LocalDate far) {
        this.desks = desks;
        this.scope = scope;
        this.today = today;
        this.near = near;
        this.far = far;
    }

    /** A case as it lies somewhere. */
    private record Lying(Kase of, Whose whose, String holder, LocalDate since, LocalDate due) {}

    Set<Count> cases() {
        var held = held();
        var counts = new HashSet<Count>();
        counts.add(count(Level.ALL, null, null, null, once(held, lying -> "")));
        group(held, lying -> lying.of().body()).forEach((body, some) -> {
            counts.add(count(Level.BODY, body, null, null, once(some, lying -> "")));
            group(some, Lying::whose)
                    .forEach((whose, those) ->
                            counts.add(count(Level.BODY_WHOSE, body, whose, null, once(those, Lying::whose))));
        });
        group(held, Lying::whose).forEach((whose, some) -> {
            counts.add(count(Level.WHOSE, null, whose, null, once(some, Lying::whose)));
            group(some, Lying::holder)
                    .forEach((holder, those) -> counts.add(count(Level.HOLDER, null, whose, holder, those)));
        });
        return counts;
    }

    Set<OwedCount> owed() {
        var owed = new ArrayList<Map.Entry<Kase, Task>>();
        desks.cases.forEach(one -> waiting(one).stream()
                .filter(task -> seen(one, task.holder()))
                .filter(task ->
                        Desks.PROMISES.contains(task.key()) || task.key().equals(Desks.CORRECTION))
                .forEach(task -> owed.add(Map.entry(one, task))));
        var counts = new HashSet<OwedCount>();
        for (boolean promise : new boolean[] {true, false}) {
            var some = owed.stream()
                    .filter(one -> Desks.PROMISES.contains(one.getValue().key()) == promise)
                    .toList();
            if (!some.isEmpty()) {
                counts.add(owed(null, null, promise, some));
            }
            group(some, one -> one.getKey().body())
                    .forEach((body, those) -> counts.add(owed(body, null, promise, those)));
            group(some, one -> one.getValue().holder())
                    .forEach((holder, those) -> counts.add(owed(null, holder, promise, those)));
        }
        return counts;
    }

    private OwedCount owed(String body, String holder, boolean promise, List<Map.Entry<Kase, Task>> some) {
        var days = some.stream()
                .map(one -> one.getValue().due())
                .filter(Objects::nonNull)
                .toList();
        return new OwedCount(
                body,
                holder,
                promise,
                (int) days.stream()
                        .filter(day -> !day.isBefore(today) && !day.isAfter(far))
                        .count(),
                (int) days.stream().filter(day -> day.isBefore(today)).count());
    }

    private static List<Task> waiting(Kase one) {
        return one.tasks().stream().filter(task -> !task.done() && !task.gone()).toList();
    }

    private List<Lying> held() {
        var held = new ArrayList<Lying>();
        for (Kase one : desks.cases) {
            if (one.closed() != null || one.room().equals("meeting")) {
                continue;
            }
            var way = waiting(one).stream()
                    .filter(task -> !Desks.PROMISES.contains(task.key()) && !Desks.BESIDE.contains(task.key()))
                    .toList();
            if (way.isEmpty() && seen(one, null)) {
                held.add(lying(one, null));
            }
            way.stream().filter(task -> seen(one, task.holder())).forEach(task -> held.add(lying(one, task)));
        }
        return new ArrayList<>(once(held, lying -> lying.whose() + lying.holder()));
    }

    private Lying lying(Kase one, Task task) {
        if (scope.shut()
                && one.room().equals("suggestion")
                && Set.of("RATING", "ESCALATED").contains(one.state())) {
            return new Lying(one, Whose.DEPUTY, "", null, null);
        }
        return task == null
                ? new Lying(one, Whose.NOBODY, "", null, null)
                : new Lying(
                        one,
                        whose(task.holder()),
                        task.holder(),
                        task.since() == null ? task.arrived() : task.since(),
                        task.due());
    }

    private Whose whose(String holder) {
        if (holder.isEmpty()) {
            return Whose.DEPUTY;
        }
        return switch (desks.offices.get(holder)) {
            case "GOVERNMENT" -> Whose.GOVERNMENT;
            case "UNIT", "ORGAN" -> Whose.UNIT;
            default -> Whose.CONGRESS;
        };
    }

    private boolean seen(Kase one, String holder) {
        boolean body = scope.offices().contains(one.body());
        boolean known = !one.room().equals("suggestion") || one.accepted() != null;
        return switch (scope.view()) {
            case BODY -> body;
            case ABOVE -> body && known;
            case TOWNS -> body && (known || scope.own().contains(one.body()));
            case STREET -> !one.room().equals("meeting") && scope.offices().contains(String.valueOf(one.street()));
            case GOVERNMENT, UNIT -> holder != null && scope.offices().contains(holder);
        };
    }

    /** A case once in each group, there since the first of its desks, due when the first is. */
    private static Collection<Lying> once(Collection<Lying> held, Function<Lying, ?> by) {
        return held.stream()
                .collect(Collectors.toMap(
                        lying -> lying.of().number() + by.apply(lying),
                        lying -> lying,
                        (one, other) -> new Lying(
                                one.of(),
                                one.whose(),
                                one.holder(),
                                first(one.since(), other.since()),
                                first(one.due(), other.due())),
                        LinkedHashMap::new))
                .values();
    }

    private static LocalDate first(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static <K, T> Map<K, List<T>> group(Collection<T> all, Function<T, K> by) {
        return all.stream().collect(Collectors.groupingBy(by));
    }

    private Count count(Level level, String body, Whose whose, String holder, Collection<Lying> some) {
        var waits = days(some.stream().map(Lying::since));
        var late = days(some.stream().map(Lying::due).filter(day -> day != null && day.isBefore(today)));
        return new Count(
                level,
                body,
                whose,
                holder,
                some.size(),
                middle(waits),
                waits.isEmpty() ? null : waits.get(waits.size() - 1),
                (int) some.stream()
                        .filter(one -> one.due() != null
                                && !one.due().isBefore(today)
                                && !one.due().isAfter(near))
                        .count(),
                late.size(),
                middle(late),
                late.isEmpty() ? null : late.get(late.size() - 1),
                (int) some.stream()
                        .filter(one ->
                                one.of().room().equals("suggestion") && one.of().round() > 1)
                        .count());
    }

    private List<Integer> days(Stream<LocalDate> since) {
        return since.filter(Objects::nonNull)
                .map(day -> (int) ChronoUnit.DAYS.between(day, today))
                .sorted()
                .toList();
    }

    private static Integer middle(List<Integer> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }
}
