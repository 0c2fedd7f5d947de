package jianyi.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.casework.timeline.Involved;
import jianyi.flow.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of matters of supervision. */
@Repository
public class Inspections implements Involved {

    /** The room's name on a case's head. */
    public static final String ROOM = "inspection";

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{2,32}-\\d{4}-I\\d{2,4}");

    private final JdbcClient jdbc;
    private final Heads heads;
    private final Clock clock;

    Inspections(JdbcClient jdbc, Heads heads, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.clock = clock;
    }

    /** Whether a number is one of a matter of supervision: {@code district-2026-I01}. */
    public static boolean numbered(String number) {
        return NUMBER.matcher(number).matches();
    }

    /** The one of this number, or empty; asked on the sheets of other rooms' cases too, it does not look for those. */
    public Optional<Inspection> find(String number) {
        return !numbered(number)
                ? Optional.empty()
                : jdbc.sql("select * from inspection where number = ?")
                        .param(number)
                        .query(Inspection.class)
                        .optional();
    }

    /**
     * The one of this number, locked until the transaction ends.
     *
     * @throws Refusal 404 when there is none
     */
    public Inspection lock(String number) {
        return jdbc.sql("select * from inspection where number = ? for update")
                .param(number)
                .query(Inspection.class)
                .optional()
                .orElseThrow(Inspections::unknown);
    }

    /** What is said to whoever asks for one there is not, or may not know of. */
    static Refusal unknown() {
        return Refusal.notFound("没有找到这件监督事项，可能编号有误，或者您无权查看");
    }

    /** Those of these bodies, the latest first. */
    public List<Inspection> of(Collection<String> bodies) {
        return bodies.isEmpty()
                ? List.of()
                : jdbc.sql("select * from inspection where body in (:bodies) order by opened_at desc, number desc")
                        .param("bodies", bodies)
                        .query(Inspection.class)
                        .list();
    }

    /** Those that follow up this one. */
    public List<Inspection> following(String number) {
        return jdbc.sql("select * from inspection where follows = ? order by number")
                .param(number)
                .query(Inspection.class)
                .list();
    }

    /** Whoever is inspected, and whoever mends. */
    @Override
    public Set<String> in(String number) {
        return new HashSet<>(
                jdbc.sql("""
                        select office from (
                            select unnest(array[unit, keeper]) as office from inspection where number = :number
                            union select unnest(array[owner, addressee]) from opinion where number = :number) involved
                        where office is not null""").param("number", number).query(String.class).list());
    }

    /** Takes a matter up under the next number of its body's year. */
    public Inspection add(Opening it, String instance, String person, LocalDate today) {
        var series = it.body() + "-" + today.getYear() + "-I";
        var number = series + "%02d".formatted(heads.next(series));
        heads.open(new Head(number, ROOM, it.body(), it.title(), instance, null));
        jdbc.sql("""
                        insert into inspection (number, body, keeper, title, kind, law, unit, reason, plan_item, follows, state,
                            opened_by, opened_at)
                        values (:number, :body, :keeper, :title, :kind, :law, :unit, :reason, :planItem, :follows, :state,
                            :person, :now)""")
                .paramSource(it)
                .param("number", number)
                .param("state", State.PREPARING.name())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return find(number).orElseThrow();
    }

    /** Moves one on. */
    public void move(String number, State state) {
        set(number, Map.of("state", state.name()));
    }

    /** Changes columns of one; the names are the room's own. */
    public void set(String number, Map<String, ?> values) {
        values.forEach((column, value) -> jdbc.sql("update inspection set %s = ? where number = ?".formatted(column))
                .params(value, number)
                .update());
        if (values.get("state") instanceof String state && State.valueOf(state).over()) {
            heads.ended(number, LocalDate.now(clock));
        }
    }
}
