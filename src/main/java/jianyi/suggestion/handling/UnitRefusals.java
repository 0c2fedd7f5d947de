package jianyi.suggestion.handling;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of units' refusals, one row a handling. Callers hold the lock on the suggestion's row. */
@Repository
public class UnitRefusals {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitRefusals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The refusal of this handling, or empty when the unit has not asked. */
    public Optional<UnitRefusal> find(long handling) {
        return jdbc.sql("select * from unit_refusal where handling = ?")
                .param(handling)
                .query(UnitRefusal.class)
                .optional();
    }

    void ask(long handling, String person) {
        jdbc.sql("delete from unit_refusal where handling = ?").param(handling).update();
        jdbc.sql("insert into unit_refusal (handling, asked_by, asked_at) values (?, ?, ?)")
                .params(handling, person, OffsetDateTime.now(clock))
                .update();
    }

    void consent(long handling, boolean consented, String person) {
        jdbc.sql("update unit_refusal set consented = ?, consented_by = ?, consented_at = ? where handling = ?")
                .params(consented, person, OffsetDateTime.now(clock), handling)
                .update();
    }

    /** @param newUnit null when the refusal is not upheld */
    void settle(long handling, String newUnit, String person, String remark) {
        jdbc.sql("""
                        update unit_refusal set upheld = ?, new_unit = ?, settled_by = ?, settled_at = ?, settle_remark = ?
                        where handling = ?""")
                .params(newUnit != null, newUnit, person, OffsetDateTime.now(clock), remark, handling)
                .update();
    }
}
