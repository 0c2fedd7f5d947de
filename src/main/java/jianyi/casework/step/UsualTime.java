package jianyi.casework.step;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jianyi.flow.TaskAtHand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long a step has taken at an office, told from the times it was done there; nothing is kept for it, so that it is always true. */
@Repository
public class UsualTime {

    /** Of so many, the latest, the middle one is taken. */
    static final int LATEST = 50;

    /** Fewer say nothing. */
    static final int FEWEST = 10;

    private static final String MIDDLE = """
            select cast(ceil(extract(epoch from percentile_disc(0.5) within group (order by took)) / 86400) as int) as middle, count(*) as many
            from (select greatest(done_at - arrived_at, interval '1 second') as took from step
                where holder = :holder and key = :key and done_at is not null and recalled_at is null
                order by done_at desc limit :latest) as last""";

    private static final String WAITING =
            """
            select w.task, w.holder, middle as days from step w cross join lateral (%s) as usual
            where w.number = :number and w.done_at is null and w.gone_at is null and w.holder <> '' and many >= :fewest""".formatted(MIDDLE.replace(":holder", "w.holder").replace(":key", "w.key"));

    private final JdbcClient jdbc;

    UsualTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The whole days, at least one, that the middle one of the office's last fifty steps of this kind took; empty when it has done fewer
     * than ten.
     *
     * @param holder office code
     * @param key the task's id in the model
     */
    public Optional<Integer> days(String holder, String key) {
        return jdbc.sql("select middle from (%s) as usual where many >= :fewest".formatted(MIDDLE))
                .param("holder", holder)
                .param("key", key)
                .param("latest", LATEST)
                .param("fewest", FEWEST)
                .query(Integer.class)
                .optional();
    }

    /** 通常 12 天, or nothing where too few have been done. */
    public String words(String holder, String key) {
        return days(holder, key).map(UsualTime::words).orElse("");
    }

    /**
     * A case's waiting steps at offices, the task's id to 通常 12 天, as far as enough of them have been done there.
     *
     * @param read the codes of the offices of which the reader may know that
     */
    public Map<String, String> waiting(String number, Predicate<String> read) {
        return jdbc
                .sql(WAITING)
                .param("number", number)
                .param("latest", LATEST)
                .param("fewest", FEWEST)
                .query(Waiting.class)
                .list()
                .stream()
                .filter(one -> read.test(one.holder()))
                .collect(Collectors.toMap(Waiting::task, one -> words(one.days())));
    }

    private record Waiting(String task, String holder, Integer days) {}

    private static String words(int days) {
        return "通常 " + days + " 天";
    }

    /** The same for a task at hand, at the office it lies with; nothing for what is asked of persons one by one. */
    public Optional<String> words(TaskAtHand task) {
        var holder = Steps.holder(task);
        return holder.isEmpty() ? Optional.empty() : days(holder, task.key()).map(days -> "本单位这一步通常 " + days + " 天");
    }
}
