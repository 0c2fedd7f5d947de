package jianyi.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Ids of the tasks that go beside a case's way and are no promise. */
    public Set<String> beside() {
        return keys(HeldRoom::beside);
    }

    private String cases() {
        return rooms.stream().map(HeldRoom::cases).collect(Collectors.joining(" union all "));
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
