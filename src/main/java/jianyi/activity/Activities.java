package jianyi.activity;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The activities' table. Callers that write hold the lock on the row. */
@Repository
public class Activities {

    /** The room's name on a case's head. */
    static final String ROOM = "activity";

    /** Whoever presses twice means one. */
    private static final Duration SAME = Duration.ofMinutes(10);

    private static final String SELECT =
            "select a.*, a.stage as state, h.body, h.title from activity a join case_head h on h.number = a.number where ";

    private final JdbcClient jdbc;
    private final Heads heads;
    private final Clock clock;

    Activities(JdbcClient jdbc, Heads heads, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * Enters a planned one; the same one entered again within ten minutes is the first.
     *
     * @return its number, and whether it is new
     */
    public Entered open(Draft draft, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("activity " + draft.body())
                .query()
                .singleRow();
        var same = same(draft, by);
        if (same.isPresent()) {
            return new Entered(same.get(), false);
        }
        var series = draft.body() + "-" + draft.day().getYear() + "-E";
        var number = series + "%02d".formatted(heads.next(series));
        heads.open(new Head(number, ROOM, draft.body(), draft.title(), null, null));
        jdbc.sql("""
                        insert into activity (number, kind, group_id, day, begins, place, stage, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?)""")
                .params(
                        number,
                        draft.kind().name(),
                        draft.groupId(),
                        draft.day(),
                        draft.begins(),
                        draft.place(),
                        by,
                        now())
                .update();
        return new Entered(number, true);
    }

    /** A number, and whether it was given just now. */
    public record Entered(String number, boolean fresh) {}

    private Optional<String> same(Draft draft, String by) {
        return jdbc.sql("""
                        select a.number from activity a join case_head h on h.number = a.number
                        where h.body = ? and h.title = ? and a.kind = ? and a.day = ? and a.place = ? and a.opened_by = ?
                            and a.opened_at > ? and a.stage <> 'CANCELLED' order by a.number limit 1""")
                .params(
                        draft.body(),
                        draft.title(),
                        draft.kind().name(),
                        draft.day(),
                        draft.place(),
                        by,
                        now().minus(SAME))
                .query(String.class)
                .optional();
    }

    /** The activity of this number, or empty. */
    public Optional<Activity> find(String number) {
        return jdbc.sql(SELECT + "a.number = ?")
                .param(number)
                .query(Activity.class)
                .optional();
    }

    /** The activity of this number, its row locked until the transaction ends. @throws jianyi.flow.Refusal 404 */
    public Activity lock(String number) {
        return jdbc.sql(SELECT + "a.number = ? for update of a")
                .param(number)
                .query(Activity.class)
                .optional()
                .orElseThrow(Activity::unknown);
    }

    /** Planned ones that are held until that day, of every body. */
    public List<Activity> planned(LocalDate until) {
        return jdbc.sql(SELECT + "a.stage = 'PLANNED' and a.day <= ? order by a.day, a.number")
                .param(until)
                .query(Activity.class)
                .list();
    }

    /** Those who are called are told, or it was held before it was entered: then {@code at} is null. */
    public void called(String number, OffsetDateTime at) {
        jdbc.sql("update activity set stage = 'CALLED', called_at = ? where number = ?")
                .params(at, number)
                .update();
    }

    /** Another day, hour or place. */
    public void changed(String number, Draft draft) {
        jdbc.sql("update activity set day = ?, begins = ?, place = ? where number = ?")
                .params(draft.day(), draft.begins(), draft.place(), number)
                .update();
    }

    public void cancelled(String number, LocalDate day) {
        jdbc.sql("update activity set stage = 'CANCELLED' where number = ?")
                .param(number)
                .update();
        heads.ended(number, day);
    }

    /** Writes down what was done. */
    public void closed(String number, BigDecimal hours, BigDecimal money, String words, LocalDate day) {
        jdbc.sql(
                        "update activity set stage = 'CLOSED', hours = ?, money = ?, words = ?, closed_on = ? where number = ?")
                .params(hours, money, words, day, number)
                .update();
        heads.ended(number, day);
    }

    /** It is to be corrected. */
    public void reopened(String number) {
        jdbc.sql("update activity set stage = 'CALLED', closed_on = null where number = ?")
                .param(number)
                .update();
        heads.ended(number, null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
