package jianyi.casework.step;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.flow.Refusal;
import jianyi.flow.start.Models;
import jianyi.office.Offices;
import jianyi.office.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came of a task somebody has handed in and what comes next in its case, in a sentence for Tasklist. */
@RestController
class Afterwards {

    private static final int NAMED = 3;

    private final Viewers viewers;
    private final Models models;
    private final Offices offices;
    private final JdbcClient jdbc;

    Afterwards(Viewers viewers, Models models, Offices offices, JdbcClient jdbc) {
        this.viewers = viewers;
        this.models = models;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    /** @param next id of the task of the same case that the reader can go on with, or null */
    record After(String said, String next) {}

    private record Done(String number, String key, OffsetDateTime doneAt, boolean ended) {}

    private record Waiting(
            String task, String key, LocalDate due, boolean mine, boolean sent, String[] groups, String[] persons) {}

    /** What came of this task. @throws Refusal 404 unless the reader has done it */
    @GetMapping("/api/steps/{id:[0-9A-Za-z-]+}/after")
    @Transactional(readOnly = true)
    After after(@PathVariable String id) {
        var viewer = viewers.current();
        var done = done(id, viewer).orElseThrow(() -> Refusal.notFound("没有找到您办过的这项任务"));
        var waiting = waiting(done, viewer);
        var next = waiting.stream().filter(Waiting::mine).findFirst();
        var sent = waiting.stream().filter(one -> one.sent() && !one.mine()).toList();
        var said = new StringBuilder("“" + models.taskName(done.key()) + "”已办完。");
        next.ifPresent(one ->
                said.append("接下来请您办理“").append(models.taskName(one.key())).append("”。"));
        if (!sent.isEmpty()) {
            said.append(next.isPresent() ? "同时交给" : "接下来由").append(named(sent)).append("。");
        } else if (done.ended()) {
            said.append("这一件到此办结。");
        }
        return new After(said.toString(), next.map(Waiting::task).orElse(null));
    }

    private String named(List<Waiting> sent) {
        return sent.stream()
                        .limit(NAMED)
                        .map(one -> who(one) + "办理“" + models.taskName(one.key()) + "”"
                                + (one.due() == null ? "" : "，" + ChineseDates.format(one.due()) + "以前"))
                        .collect(Collectors.joining("；"))
                + (sent.size() > NAMED ? "；共 " + sent.size() + " 项" : "");
    }

    /** Posts, never persons: whose task it is in person may be a secret. */
    private String who(Waiting step) {
        return step.persons().length > 0
                ? "代表"
                : Arrays.stream(step.groups())
                        .flatMap(group -> Post.parse(group).stream())
                        .map(post -> offices.find(post.office())
                                .map(office -> office.name() + office.kind().title(post.role()))
                                .orElse(""))
                        .collect(Collectors.joining("、"));
    }

    private Optional<Done> done(String task, Viewer viewer) {
        return jdbc.sql("""
                        select s.number, s.key, s.done_at, h.ended_on is not null as ended
                        from step s join case_head h on h.number = s.number where s.task = ? and s.done_by = ?""").params(task, viewer.id()).query(Done.class).optional();
    }

    /** What waits in the same case, the most urgent first, so far as the reader sent it or may do it. */
    private List<Waiting> waiting(Done done, Viewer viewer) {
        return jdbc.sql("""
                        select task, key, due, groups, persons, mine, sent
                        from (select *, sent_by = :me and arrived_at >= :since as sent,
                                coalesce(claimed_by, :me) = :me and (:me = any (persons)
                                    or groups && cast(:groups as text[]) and not key = any (cast(:words as text[]))) as mine
                            from step where number = :number and done_at is null and gone_at is null) open
                        where mine or sent order by due nulls last, id""")
                .param("me", viewer.id())
                .param("since", done.doneAt())
                .param("groups", viewer.posts().stream().map(Post::group).toArray(String[]::new))
                .param("words", models.onSomebodysWord().toArray(String[]::new))
                .param("number", done.number())
                .query(Waiting.class)
                .list();
    }
}
