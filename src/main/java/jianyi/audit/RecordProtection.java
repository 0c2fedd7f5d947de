package jianyi.audit;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The component "record" of the health page: whether the application's database user could rewrite the record. With one user for
 * everything only a trigger stands before it, which its owner may drop. Neither makes the node unhealthy.
 */
@Component("recordHealthIndicator")
public class RecordProtection implements HealthIndicator, SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private volatile boolean owned;

    RecordProtection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked once: the health page needs no database. */
    @Override
    public void afterSingletonsInstantiated() {
        owned = jdbc.sql("""
                        select not (has_table_privilege('audit_entry', 'update, delete, truncate')
                            or pg_has_role((select tableowner from pg_tables
                                where schemaname = 'jianyi' and tablename = 'audit_entry'), 'member'))""").query(Boolean.class).single();
    }

    /** Whether another database user owns the record and this one may only add to it. */
    public boolean owned() {
        return owned;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("protection", owned ? "owner" : "trigger only: set SPRING_FLYWAY_USER")
                .build();
    }
}
