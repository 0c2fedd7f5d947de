package jianyi.casework.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the facts of one body come to, portion by portion. Never changes; where facts have changed another one is made of it.
 *
 * @param <T> a row of it
 */
public final class Fold<T> {

    /** For how many transactions a fold is believed and marks are kept, hours of a busy day: few marks have to be read. */
    static final long TOLD = 1_000_000;

    private final String life;
    private final long since;
    private final Map<LocalDate, Long> renewed;
    private final Map<LocalDate, List<T>> rows;
    private final Map<Object, Object> derived = new ConcurrentHashMap<>();

    private Fold(String life, long since, Map<LocalDate, Long> renewed, Map<LocalDate, List<T>> rows) {
        this.life = life;
        this.since = since;
        this.renewed = renewed;
        this.rows = rows;
    }

    /** Of all portions. @param marks read before the rows were @param portion of a row, null where it never changes */
    public static <T> Fold<T> of(Marks marks, List<T> rows, Function<T, LocalDate> portion) {
        return new Fold<>(marks.life(), marks.horizon(), Map.of(), parted(rows, portion));
    }

    private static <T> Map<LocalDate, List<T>> parted(List<T> rows, Function<T, LocalDate> portion) {
        var parted = new HashMap<LocalDate, List<T>>();
        rows.forEach(row -> parted.computeIfAbsent(portion.apply(row), none -> new ArrayList<>())
                .add(row));
        return parted;
    }

    /** The same with some portions read anew. @param marks read before these rows were */
    public Fold<T> renewed(Marks marks, Collection<LocalDate> portions, List<T> anew, Function<T, LocalDate> portion) {
        var when = new HashMap<>(renewed);
        portions.forEach(one -> when.put(one, marks.horizon()));
        var all = new HashMap<>(rows);
        all.keySet().removeAll(portions);
        all.putAll(parted(anew, portion));
        return new Fold<>(life, since, when, all);
    }

    /** The id of the first transaction whose doings some portion may not hold. */
    public long since() {
        return since;
    }

    /**
     * Whether marks tell of all that has happened since: the database still runs that it was read from, for what another one calls its
     * transactions says nothing about it, and no mark can have been thrown away.
     */
    public boolean told(Marks marks) {
        return life.equals(marks.life()) && marks.horizon() - since < TOLD;
    }

    /** The portions that a transaction may have changed since they were read. */
    public Set<LocalDate> stale(Marks marks, String body) {
        return marks.of(body).entrySet().stream()
                .filter(mark -> mark.getValue() >= renewed.getOrDefault(mark.getKey(), since))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** All of it. */
    public Stream<T> rows() {
        return rows.values().stream().flatMap(List::stream);
    }

    /** What somebody has reckoned from these rows, once. @param question what for, the same for the same answer */
    @SuppressWarnings("unchecked")
    public <D> D derived(Object question, Supplier<D> answer) {
        return (D) derived.computeIfAbsent(question, asked -> answer.get());
    }
}
