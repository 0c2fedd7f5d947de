package jianyi.board;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jianyi.board.tally.Lying;
import jianyi.casework.fold.Fold;
import jianyi.casework.fold.Folds;
import jianyi.casework.fold.MarkTable;
import jianyi.casework.fold.Marks;
import jianyi.rows.FreshPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every open case of a scope lies. Of whole bodies, which have thousands, what the rooms' marks do not tell to have changed is remembered; what
 * lies with one office is read when it is asked for.
 */
@Repository
class Lyings {

    /** Bodies in memory. */
    private static final int MOST = 200;

    private final HeldSql held;
    private final BoardDays days;
    private final MarkTable table;
    private final JdbcClient jdbc;
    private final Folds<String, Lying> folds = new Folds<>(MOST);

    Lyings(HeldSql held, BoardDays days, MarkTable table, DataSource database) {
        this.held = held;
        this.days = days;
        this.table = table;
        this.jdbc = FreshPlans.client(new FreshPlans(database));
    }

    /**
     * What was found for a scope.
     *
     * @param bodies all of a body's cases that come in portions, also those the reader knows nothing of
     * @param read all others, as far as the scope goes
     */
    record Found(Map<String, Fold<Lying>> bodies, List<Lying> read) {}

    /** All of them, and what is owed beside them. */
    @Transactional(readOnly = true)
    public Found of(Scope scope) {
        return scope.view().bodies()
                ? new Found(current(scope), read(scope, held.lyingUnmarked(scope), Map.of()))
                : new Found(Map.of(), read(scope, held.lying(scope), Map.of()));
    }

    private Map<String, Fold<Lying>> current(Scope scope) {
        var known = new TreeMap<String, Fold<Lying>>();
        for (String body : scope.offices()) {
            var fold = folds.find(body);
            if (fold != null) {
                known.put(body, fold);
            }
        }
        var marks = table.now(
                scope.offices(),
                known.values().stream().mapToLong(Fold::since).min().orElse(Long.MAX_VALUE));
        known.values().removeIf(fold -> !fold.told(marks));
        renew(scope, known, marks);
        begin(scope, known, marks);
        return known;
    }

    private void renew(Scope scope, Map<String, Fold<Lying>> known, Marks marks) {
        var stale = new TreeMap<String, Set<LocalDate>>();
        known.forEach((body, fold) -> stale.put(body, fold.stale(marks, body)));
        stale.values().removeIf(Set::isEmpty);
        if (stale.isEmpty()) {
            return;
        }
        var portions = stale.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(day -> one.getKey() + " " + day))
                .collect(Collectors.joining(","));
        var anew = byBody(read(scope, held.lyingMarked(true), Map.of("bodies", stale.keySet(), "portions", portions)));
        stale.forEach((body, days) -> known.put(
                body,
                folds.keep(
                        body,
                        known.get(body).renewed(marks, days, anew.getOrDefault(body, List.of()), Lying::portion),
                        marks)));
    }

    private void begin(Scope scope, Map<String, Fold<Lying>> known, Marks marks) {
        var unknown = scope.offices().stream()
                .filter(body -> !known.containsKey(body))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        var anew = byBody(read(scope, held.lyingMarked(false), Map.of("bodies", unknown)));
        unknown.forEach(body -> known.put(
                body, folds.keep(body, Fold.of(marks, anew.getOrDefault(body, List.of()), Lying::portion), marks)));
    }

    private static Map<String, List<Lying>> byBody(List<Lying> rows) {
        return rows.stream().collect(Collectors.groupingBy(Lying::body));
    }

    private List<Lying> read(Scope scope, String sql, Map<String, ?> more) {
        var params = new HashMap<>(held.params(scope));
        params.putAll(days.params(scope));
        params.putAll(more);
        return jdbc.sql(sql).params(params).query(Lying.class).list();
    }
}
