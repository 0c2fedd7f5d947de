package jianyi.operations;

import java.time.OffsetDateTime;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The component "operations" of the health page. What waits or failed never makes the node unhealthy, since taking it out of service
 * would mend nothing.
 */
@Component("operationsHealthIndicator")
class OperationsHealth implements HealthIndicator {

    private final Watch watch;

    OperationsHealth(Watch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        var seen = watch.seen();
        return Health.up()
                .withDetail("seen", text(seen.at()))
                .withDetail("mailsFailing", seen.mailsFailing())
                .withDetail("mailsRefused", seen.mailsRefused())
                .withDetail("jobsFailed", seen.jobsFailed())
                .withDetail("timersLate", seen.timersLate())
                .withDetail("tasksStranded", seen.tasksStranded())
                .withDetail("nodes", seen.nodes())
                .withDetail("nodesLost", seen.nodesLost())
                .withDetail("lastBackup", text(seen.lastBackup()))
                .build();
    }

    private static String text(OffsetDateTime time) {
        return time == null ? "" : time.toString();
    }
}
