package jianyi.suggestion.similar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which marks are common, by the statistics PostgreSQL keeps for its planner anyway; read again every ten minutes. */
@Repository
class Rarities {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final double UNKNOWN = 1e-4;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Reading last = new Reading(Instant.EPOCH, null);

    Rarities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Reading(Instant at, Rarity rarity) {}

    Rarity current() {
        Instant at = clock.instant();
        if (at.isAfter(last.at().plus(KEPT)) || at.isBefore(last.at())) {
            last = new Reading(at, read());
        }
        return last.rarity();
    }

    /** Behind the shares of the common marks stands the least of them, with no mark beside it. */
    private Rarity read() {
        Map<Integer, Double> shares = new HashMap<>();
        double least = jdbc
                .sql("""
                        select mark, share from pg_stats,
                            unnest(most_common_elems::text::int[], most_common_elem_freqs) as common (mark, share)
                        where schemaname = current_schema() and tablename = 'suggestion_likeness' and attname = 'marks'
                        and share > 0""")
                .query((row, index) -> {
                    shares.put((Integer) row.getObject("mark"), row.getDouble("share"));
                    return row.getDouble("share");
                })
                .list()
                .stream()
                .min(Double::compare)
                .orElse(UNKNOWN);
        return new Rarity(shares, least, cases());
    }

    private double cases() {
        return jdbc.sql("select greatest(reltuples, 1) from pg_class where oid = 'suggestion_likeness'::regclass")
                .query(Double.class)
                .single();
    }
}
