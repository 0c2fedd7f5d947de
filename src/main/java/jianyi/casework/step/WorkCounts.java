package jianyi.casework.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jianyi.access.Viewers;
import jianyi.flow.start.Models;
import jianyi.office.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many tasks stand in each of Tasklist's lists, in one call: the engine would count each list by itself. */
@RestController
class WorkCounts {

    /** Days from today on that 即将到期 looks ahead, today among them. */
    private static final int SOON = 7;

    private final Viewers viewers;
    private final Models models;
    private final JdbcClient jdbc;
    private final Clock clock;

    WorkCounts(Viewers viewers, Models models, JdbcClient jdbc, Clock clock) {
        this.viewers = viewers;
        this.models = models;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counted for whoever is signed in. */
    record Counts(int todo, int taken, int others, int soon, int late, int word) {}

    /** The number of tasks by the name of the list. */
    @GetMapping("/api/tasks/counts")
    Map<String, Integer> counts() {
        var counts = count();
        return Map.of(
                "待办", counts.todo(),
                "我领取的", counts.taken(),
                "同事在办", counts.others(),
                "即将到期", counts.soon(),
                "已逾期", counts.late(),
                "代录", counts.word());
    }

    private Counts count() {
        var viewer = viewers.current();
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        select count(*) filter (where own and coalesce(claimed_by, :me) = :me) as todo,
                            count(*) filter (where claimed_by = :me) as taken,
                            count(*) filter (where claimed_by is not null and of_post) as others,
                            count(*) filter (where own and due >= :today and due < :near) as soon,
                            count(*) filter (where own and due < :today) as late,
                            count(*) filter (where word and of_post) as word
                        from (select due, claimed_by, key = any (words) as word, groups && posts as of_post,
                                not key = any (words) or :me = any (persons) or coalesce(claimed_by = :me, false) as own
                            from step, (select cast(:groups as text[]) as posts, cast(:words as text[]) as words) of_mine
                            where done_at is null and gone_at is null
                                and (groups && posts or :me = any (persons) or claimed_by = :me)) waiting""")
                .param("me", viewer.id())
                .param("groups", viewer.posts().stream().map(Post::group).toArray(String[]::new))
                .param("words", models.onSomebodysWord().toArray(String[]::new))
                .param("today", today)
                .param("near", today.plusDays(SOON))
                .query(Counts.class)
                .single();
    }
}
