package jianyi.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jianyi.board.tally.Whose;
import jianyi.casework.held.HeldRoom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What numbers and lists are both made of: the cases of all rooms with who holds each, and what offices owe beside them. */
@Component
public class HeldSql {

    /** A task that waits. */
    private static final String WAITS = "t.done_at is null and t.gone_at is null";

    private final ObjectProvider<HeldRoom> rooms;

    HeldSql(ObjectProvider<HeldRoom> rooms) {
        this.rooms = rooms;
    }

    /**
     * The open cases of a scope, a row for each office that has one: {@code number, body, again, whose, holder, since, due}. What goes
     * beside a case's way holds nobody up and is left out. A rating that is not final looks to whoever handles the case as if it had just
     * been asked for.
     */
    String held(Scope scope) {
        return held(scope, "", "");
    }

    /** The same with what a list shows: {@code shown, title, keys}. */
    String named(Scope scope) {
        return held(scope, ", shown, title", ", array_agg(distinct key) as keys");
    }

    private String held(Scope scope, String words, String folded) {
        return """
                (select number, body, again, whose, holder, min(since) as since, min(due) as due%s
                from (select c.number, c.body, c.shown, c.title, c.again, case when c.rating and :shut then 'DEPUTY' else %s end as whose,
                        case when c.rating and :shut then '' else coalesce(t.holder, '') end as holder,
                        case when not (c.rating and :shut) then cast(coalesce(t.since, t.arrived_at) at time zone :zone as date) end as since,
                        case when not (c.rating and :shut) then t.due end as due,
                        case when not (c.rating and :shut) then t.key end as key
                    from (%s) c left join step t on t.number = c.number and %s and t.key not in (:apart)
                        left join office o on o.code = t.holder
                    where not c.over and %s) as desk
                group by number, body, again, whose, holder%s)""".formatted(
                        words + folded, Whose.SQL, cases(), WAITS, scope.view().condition(), words);
    }

    /** Everything that waits in the cases of a scope, ended ones too, a row each: {@code t} the step, {@code c} the case, {@code o} the office. */
    public String waiting(Scope scope) {
        return "from (select * from step t where %s) t join (%s) c on c.number = t.number and (%s) left join office o on o.code = t.holder"
                .formatted(WAITS, cases(), scope.view().condition());
    }

    /** Rows of {@link Lying}: where the open cases of a scope lie, and what is owed in all of its cases. */
    String lying(Scope scope) {
        return lying(cases(room -> true), scope.view().condition());
    }

    /** The same of the rooms alone whose changes are not marked. */
    String lyingUnmarked(Scope scope) {
        return lying(cases(room -> !room.marked()), scope.view().condition());
    }

    /** The same of the other rooms: of whole {@code :bodies}, or of their {@code :portions}, 「yecun 2026-01-01,…」. */
    String lyingMarked(boolean portions) {
        return lying(
                cases(HeldRoom::marked),
                "c.body in (:bodies)"
                        + (portions
                                ? " and c.body || ' ' || c.portion in (select unnest(string_to_array(:portions, ',')))"
                                : ""));
    }

    private static String lying(String cases, String condition) {
        return """
                select c.number, c.body, c.again, c.rating, c.known, t.holder,
                    cast(coalesce(t.since, t.arrived_at) at time zone :zone as date) as since, t.due, cast(null as boolean) as promise, c.portion
                from (%1$s) c left join step t on t.number = c.number and %2$s and t.key not in (:apart)
                where not c.over and (%3$s)
                union all
                select c.number, c.body, c.again, c.rating, c.known, t.holder, null, t.due, t.key in (:promises), c.portion
                from (select * from step t where %2$s and (t.key in (:promises) or t.key in (:corrections))) t
                    join (%1$s) c on c.number = t.number and (%3$s)""".formatted(cases, WAITS, condition);
    }

    /** Ids of the tasks that go beside a case's way and are no promise. */
    public Set<String> beside() {
        return keys(HeldRoom::beside);
    }

    private String cases() {
        return cases(room -> true);
    }

    private String cases(Predicate<HeldRoom> some) {
        return rooms.stream().filter(some).map(HeldRoom::cases).collect(Collectors.joining(" union all "));
    }

    /** The values these need beside the scope's own and the days. */
    public Map<String, Object> params(Scope scope) {
        var params = new HashMap<>(scope.params());
        params.put("promises", keys(HeldRoom::promises));
        params.put("corrections", keys(HeldRoom::corrections));
        var apart = keys(HeldRoom::beside);
        apart.addAll(keys(HeldRoom::promises));
        params.put("apart", apart);
        return params;
    }

    private Set<String> keys(Function<HeldRoom, Collection<String>> some) {
        return rooms.stream().flatMap(room -> some.apply(room).stream()).collect(Collectors.toSet());
    }
}
