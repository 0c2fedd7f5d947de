package jianyi.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.calendar.BeijingClock;
import jianyi.casework.sheet.Span;
import jianyi.office.Post;
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
        return steps("", Map.of());
    }

    /** Those one person may do, without what is only to be typed in for somebody else. */
    List<DueStep> of(Viewer viewer) {
        return steps(
                "and (:me = any (t.persons) or t.claimed_by = :me or t.persons = '{}' and t.claimed_by is null and t.groups && cast(:posts as text[]))",
                Map.of(
                        "me",
                        viewer.id(),
                        "posts",
                        viewer.posts().stream().map(Post::group).toArray(String[]::new)));
    }

    private List<DueStep> steps(String whose, Map<String, ?> params) {
        var rooms = this.rooms.stream().collect(Collectors.toMap(RemindedRoom::room, Covered::of));
        return jdbc
                .sql("""
                        with awaited as (
                            select s.id, s.number, s.task, s.key, s.instance, s.groups, s.persons, s.claimed_by, s.due,
                                s.arrived_at as began_at, coalesce(g.from_day, s.from_day) as from_day,
                                coalesce(g.kind = 'REPLY', false) as reply, null::bigint as deadline, null::text as kind
                            from step s left join deadline g on g.id = s.deadline
                            where s.done_at is null and s.gone_at is null and s.due is not null
                            union all
                            select t.id, t.number, t.task, t.key, t.instance, t.groups, t.persons, t.claimed_by, d.due, d.opened_at,
                                d.from_day, false, d.id, d.kind
                            from deadline d join step t on t.number = d.number and t.handling = d.handling
                            where d.handling is not null and d.ended_on is null and t.done_at is null and t.gone_at is null)
                        select t.*, h.room, h.title, h.body,
                            (select max(p.until_day) from pause p where p.number = h.number) as stood_until
                        from awaited t join case_head h on h.number = t.number
                        where h.practice is null
                            and not exists (select from pause p where p.number = h.number and p.until_day is null)
                        """ + whose + " order by t.due, t.id, t.deadline nulls last")
                .params(params)
                .query((row, index) -> step(row, rooms))
                .list()
                .stream()
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
        var arrived = BeijingClock.day(row.getObject("began_at", OffsetDateTime.class));
        var due = row.getObject("due", LocalDate.class);
        var from = row.getObject("from_day", LocalDate.class);
        return new DueStep(
                kind == null ? Matter.step(row.getLong("id")) : Matter.window(row.getLong("deadline")),
                kind == null ? null : room.room().window(kind),
                row.getString("task"),
                row.getString("key"),
                row.getString("instance"),
                arrived,
                new Span(from == null ? arrived : from, due, row.getBoolean("reply")),
                texts(row, "groups"),
                texts(row, "persons"),
                row.getString("claimed_by"),
                due,
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
