package jianyi.suggestion.published;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a body's suggestions were mostly about: one of the sources of a year's topics of supervision (监督法 第十二条). */
@Repository
public class FrequentCategories {

    private final JdbcClient jdbc;
    private final Clock clock;

    FrequentCategories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A field of work, and how many suggestions belong to it. */
    public record Category(String name, int cases) {}

    /** The most frequent ones among those handed in from {@code first} to {@code last}, at most {@code most}. */
    public List<Category> of(String body, LocalDate first, LocalDate last, int most) {
        return jdbc.sql("""
                        select category as name, count(*)::int as cases from suggestion
                        where body = ? and state <> 'PAST' and submitted_at >= ? and submitted_at < ?
                        group by category order by count(*) desc, category limit ?""")
                .params(body, morning(first), morning(last.plusDays(1)), most)
                .query(Category.class)
                .list();
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
