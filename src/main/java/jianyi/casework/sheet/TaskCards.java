package jianyi.casework.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.Calendars;
import jianyi.calendar.Left;
import jianyi.flow.Refusal;
import jianyi.office.People;
import jianyi.office.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist's list shows of a task beside its name. */
@RestController
class TaskCards {

    /** Tasklist shows fifteen at a time. */
    private static final int MOST = 200;

    private final Viewers viewers;
    private final People people;
    private final Calendars calendars;
    private final List<CaseNumbers> rooms;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskCards(
            Viewers viewers,
            People people,
            Calendars calendars,
            List<CaseNumbers> rooms,
            JdbcClient jdbc,
            Clock clock) {
        this.viewers = viewers;
        this.people = people;
        this.calendars = calendars;
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One task's card.
     *
     * @param number 第12号, or the case number
     * @param light {@code red}, {@code yellow} or {@code green}; null for a task without a last day or whose clocks stand
     * @param words the light in words, 「黄灯 即将到期」
     * @param left 「还有 3 天」
     * @param holder name of another who has taken it, or null
     * @param own whether it names the reader in person, as a deputy's task does
     */
    record Card(String number, String light, String words, String left, String holder, boolean own) {}

    private record Row(
            String task,
            String number,
            OffsetDateTime arrivedAt,
            LocalDate fromDay,
            LocalDate due,
            boolean reply,
            String claimedBy,
            boolean own) {

        Span span() {
            return new Span(fromDay == null ? BeijingClock.day(arrivedAt) : fromDay, due, reply);
        }
    }

    /** The cards of those of these tasks that wait and are the reader's, by their ids. @throws Refusal 400 for more than 200 */
    @GetMapping("/api/tasks/cards")
    @Transactional(readOnly = true)
    Map<String, Card> cards(@RequestParam(defaultValue = "") List<String> tasks) {
        if (tasks.size() > MOST) {
            throw Refusal.invalid("一次最多查 " + MOST + " 项任务");
        }
        var viewer = viewers.current();
        var rows = rows(tasks, viewer);
        var numbers = rows.stream().map(Row::number).distinct().toList();
        var called = new HashMap<String, String>();
        rooms.forEach(room -> called.putAll(room.called(numbers)));
        var cards = new HashMap<String, Card>();
        rows.forEach(row -> cards.put(row.task(), card(row, called.getOrDefault(row.number(), row.number()), viewer)));
        return cards;
    }

    private Card card(Row row, String number, Viewer viewer) {
        var today = LocalDate.now(clock);
        var calendar = calendars.current();
        var holder =
                row.claimedBy() == null || row.claimedBy().equals(viewer.id()) ? null : people.called(row.claimedBy());
        if (row.due() == null) {
            return new Card(number, null, null, null, holder, row.own());
        }
        var light = row.span().light(today, calendar);
        return new Card(
                number,
                light.name().toLowerCase(Locale.ROOT),
                light.label() + " " + light.meaning(),
                Left.words(row.due(), today, calendar),
                holder,
                row.own());
    }

    /** A task under a deadline of its case has had the time of that deadline. */
    private List<Row> rows(List<String> tasks, Viewer viewer) {
        return jdbc.sql("""
                        select t.task, t.number, t.arrived_at, coalesce(d.from_day, t.from_day) as from_day,
                            case when p.number is null then t.due end as due, coalesce(d.kind = 'REPLY', false) as reply,
                            t.claimed_by, :me = any (t.persons) as own
                        from step t left join deadline d on d.id = t.deadline
                            left join pause p on p.number = t.number and p.until_day is null
                        where t.task = any (cast(:tasks as text[])) and t.done_at is null and t.gone_at is null
                            and (t.groups && cast(:groups as text[]) or :me = any (t.persons) or t.claimed_by = :me)""")
                .param("tasks", tasks.toArray(String[]::new))
                .param("groups", viewer.posts().stream().map(Post::group).toArray(String[]::new))
                .param("me", viewer.id())
                .query(Row.class)
                .list();
    }
}
