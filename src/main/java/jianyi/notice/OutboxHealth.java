package jianyi.notice;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The component "outbox" of the health page. Mails that wait never make the node unhealthy, since taking it out of
 * service would not send them; the details say how many wait and how many failed six times or more. It shows what the
 * sender saw last, so that the page needs no database.
 */
@Component("outboxHealthIndicator")
class OutboxHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxHealth.class);

    private final Outbox outbox;
    private volatile Outbox.Backlog seen = new Outbox.Backlog(0, 0, null);
    private long lookedAt = System.nanoTime() - Duration.ofDays(1).toNanos();

    OutboxHealth(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Counts what waits unless that was done within this time. */
    synchronized void lookAfter(Duration pause) {
        if (System.nanoTime() - lookedAt >= pause.toNanos()) {
            look();
            lookedAt = System.nanoTime();
        }
    }

    /** Counts what waits; mails that newly failed for the sixth time are reported in the log. */
    void look() {
        Outbox.Backlog now = outbox.backlog();
        if (now.stuck() > seen.stuck()) {
            LOG.error(
                    "{} mails failed six times or more, the oldest of {}; they are still tried",
                    now.stuck(),
                    now.oldest());
        }
        seen = now;
    }

    @Override
    public Health health() {
        Instant oldest = seen.oldest();
        return Health.up()
                .withDetail("waiting", seen.waiting())
                .withDetail("stuck", seen.stuck())
                .withDetail("oldest", oldest == null ? "" : oldest.toString())
                .build();
    }
}
