package jianyi.casework.step;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.flow.start.Models;
import jianyi.office.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody can do now, as Tasklist's 待办 holds it, for pages of ours. */
@Repository
public class Todos {

    private final Models models;
    private final JdbcClient jdbc;

    Todos(Models models, JdbcClient jdbc) {
        this.models = models;
        this.jdbc = jdbc;
    }

    /** The first so many of it: what is this person's alone, then what his posts may take, each by its last day. */
    public List<Todo> of(Viewer viewer, int most) {
        return jdbc.sql("""
                        select task, key, number, personal,
                            case when exists (select from pause p where p.number = s.number and p.until_day is null) then null else due end as due
                        from (select id, task, key, number, due, :me = any (persons) as personal from step
                            where done_at is null and gone_at is null and coalesce(claimed_by, :me) = :me
                                and (:me = any (persons) or claimed_by = :me
                                    or groups && cast(:groups as text[]) and not key = any (cast(:words as text[])))) as s
                        order by not personal, due nulls last, id limit :most""")
                .param("me", viewer.id())
                .param("groups", viewer.posts().stream().map(Post::group).toArray(String[]::new))
                .param("words", models.onSomebodysWord().toArray(String[]::new))
                .param("most", most)
                .query(Todo.class)
                .list();
    }
}
