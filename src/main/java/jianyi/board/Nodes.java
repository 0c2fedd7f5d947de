package jianyi.board;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jianyi.access.Viewers;
import jianyi.board.Scope.View;
import jianyi.flow.Refusal;
import jianyi.rows.FreshPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many cases stand at each node of the models, for the drawings in Cockpit, whose own numbers know no bodies. */
@RestController
class Nodes {

    private static final String COUNT = """
            select t.key, cast(count(distinct t.number) as int) as open,
                cast(count(distinct t.number) filter (where t.due < :today) as int) as late,
                percentile_disc(0.5) within group (order by cast(:today as date) - cast(t.arrived_at at time zone :zone as date)) as median
            %s where not (c.rating and :shut) group by t.key order by t.key""";

    private final Viewers viewers;
    private final BoardReaders readers;
    private final HeldSql held;
    private final BoardDays days;
    private final JdbcClient jdbc;

    Nodes(Viewers viewers, BoardReaders readers, HeldSql held, BoardDays days, DataSource database) {
        this.viewers = viewers;
        this.readers = readers;
        this.held = held;
        this.days = days;
        this.jdbc = FreshPlans.client(new FreshPlans(database));
    }

    /**
     * What stands at a node.
     *
     * @param key id of the task in its model
     * @param open how many cases
     * @param late how many of these have passed its last day
     * @param median days the middle one has stood there
     */
    record Node(String key, int open, int late, int median) {}

    /** Those of the reader's own bodies and, for the district, of its towns. @throws Refusal 403 for whoever reads no body's cases */
    @GetMapping("/api/board/nodes")
    List<Node> nodes() {
        var scope = whole(readers.of(viewers.current())).orElseThrow(() -> Refusal.forbidden("没有供您查看的办理进展"));
        var params = new HashMap<>(held.params(scope));
        params.putAll(days.params(scope));
        return jdbc.sql(COUNT.formatted(held.waiting(scope)))
                .params(params)
                .query(Node.class)
                .list();
    }

    private static Optional<Scope> whole(List<Scope> mine) {
        var own = offices(mine, View.BODY);
        var all = new TreeSet<>(own);
        all.addAll(offices(mine, View.TOWNS));
        boolean shut = mine.stream().anyMatch(Scope::shut);
        return mine.stream()
                .filter(scope -> scope.view() == View.BODY)
                .findFirst()
                .map(first -> new Scope(View.TOWNS, first.office(), all, own, false, false, shut));
    }

    private static Set<String> offices(List<Scope> mine, View view) {
        return mine.stream()
                .filter(scope -> scope.view() == view)
                .flatMap(scope -> scope.offices().stream())
                .collect(Collectors.toSet());
    }
}
