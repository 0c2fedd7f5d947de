package jianyi.casework.step;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.flow.EveryMinute;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever has taken a task and typed nothing for half an hour does not keep it from the colleagues any longer. */
@Component
class IdleClaims extends EveryMinute {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final ClaimsFlow claims;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean running;

    IdleClaims(
            ClaimsFlow claims,
            JdbcClient jdbc,
            Clock clock,
            @Value("${jianyi.mornings.enabled:true}") boolean running) {
        super("claims");
        this.claims = claims;
        this.jdbc = jdbc;
        this.clock = clock;
        this.running = running;
    }

    @Override
    public boolean isAutoStartup() {
        return running;
    }

    @Override
    protected void look() {
        idle().forEach(claim -> claims.giveBack(claim.task(), claim.claimedBy()));
    }

    private record Claim(String task, String claimedBy) {}

    /** What was typed under a claim is kept as a draft; an empty one says that everything is as it was. */
    private List<Claim> idle() {
        return jdbc.sql("""
                        select task, claimed_by from step s
                        where claimed_at < ? and claimed_by is not null and done_at is null and gone_at is null
                            and not exists (select from draft d
                                where d.key = s.task and d.person = s.claimed_by and d.fields <> '{}')""")
                .param(OffsetDateTime.now(clock).minus(PATIENCE))
                .query(Claim.class)
                .list();
    }
}
