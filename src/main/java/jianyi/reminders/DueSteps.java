package jianyi.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.calendar.BeijingClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everything that waits for somebody and has a last day; what stands still has none. A unit's window stands beside the task at which its
 * room says that it can be met: while the unit asks to be relieved, its handlers have none.
 */
@Repository
class DueSteps {

    private final JdbcClient jdbc;
    private final List<RemindedRoom> rooms;

    DueSteps(JdbcClient jdbc, List<RemindedRoom> rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    /** All of them, the most urgent first. */
    List<DueStep> all() {
        var rooms = this.rooms.stream().collect(Collectors.toMap(RemindedRoom::room, Covered::of));
        return jdbc.sql("""
                        with awaited as (
                            select id, number, task, key, instance, groups, persons, claimed_by, due, arrived_at as began_at,
                                null::bigint as deadline, null::text as kind
                            from step where done_at is null and gone_at is null and due is not null
                            union all
                            select t.id, t.number, t.task, t.key, t.instance, t.groups, t.persons, t.claimed_by, d.due, d.opened_at, d.id, d.kind
                            from deadline d join step t on t.number = d.number and t.handling = d.handling
                            where d.handling is not null and d.ended_on is null and t.done_at is null and t.gone_at is null)
                        select t.*, h.room, h.title, h.body,
                            (select max(p.until_day) from pause p where p.number = h.number) as stood_until
                        from awaited t join case_head h on h.number = t.number
                        where not exists (select from pause p where p.number = h.number and p.until_day is null)
                        order by t.due, t.id, t.deadline nulls last""").query((row, index) -> step(row, rooms)).list().stream()
                .filter(step -> step.cover() != null && step.room().reminds(step))
                .toList();
    }

    /** A room with what it says of its cases this morning. */
    private record Covered(RemindedRoom room, Map<String, RemindedRoom.Cover> covers) {

        static Covered of(RemindedRoom room) {
            return new Covered(room, room.covers());
        }
    }

    private DueStep step(ResultSet row, Map<String, Covered> rooms) throws SQLException {
        var room = rooms.get(row.getString("room"));
        var kind = row.getString("kind");
        return new DueStep(
                kind == null ? Matter.step(row.getLong("id")) : Matter.window(row.getLong("deadline")),
                kind == null ? null : room.room().window(kind),
                row.getString("task"),
                row.getString("key"),
                row.getString("instance"),
                BeijingClock.day(row.getObject("began_at", OffsetDateTime.class)),
                texts(row, "groups"),
                texts(row, "persons"),
                row.getString("claimed_by"),
                row.getObject("due", LocalDate.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("body"),
                row.getObject("stood_until", LocalDate.class),
                room.room(),
                room.covers().get(row.getString("number")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
