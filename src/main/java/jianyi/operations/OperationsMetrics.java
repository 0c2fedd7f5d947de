package jianyi.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/** The figures of {@link Seen}, and sign-ins that were refused, for a collector of metrics; the table stands in docs/operations.md. */
@Component
class OperationsMetrics {

    private static final String REFUSED = "jianyi.sign.ins.refused";

    private final MeterRegistry registry;
    private final Watch watch;
    private final Clock clock;

    OperationsMetrics(MeterRegistry registry, Watch watch, Clock clock) {
        this.registry = registry;
        this.watch = watch;
        this.clock = clock;
        count("jianyi.mails.waiting", Seen::mailsWaiting);
        count("jianyi.mails.failing", Seen::mailsFailing);
        count("jianyi.mails.refused", Seen::mailsRefused);
        count("jianyi.jobs.waiting", Seen::jobsWaiting);
        count("jianyi.jobs.failed", Seen::jobsFailed);
        count("jianyi.timers.late", Seen::timersLate);
        count("jianyi.tasks.stranded", Seen::tasksStranded);
        count("jianyi.nodes.alive", Seen::nodes);
        count("jianyi.nodes.lost", Seen::nodesLost);
        age("jianyi.mails.oldest", Seen::oldestMail, 0);
        age("jianyi.backup.age", Seen::lastBackup, Double.NaN);
        age("jianyi.watch.age", Seen::at, Double.NaN);
        for (String reason : new String[] {"wrong", "locked", "lapsed", "retired"}) {
            refusals(reason);
        }
    }

    private void count(String name, ToLongFunction<Seen> figure) {
        Gauge.builder(name, watch, one -> figure.applyAsLong(one.seen())).register(registry);
    }

    /** Seconds since a moment; {@code never} where there is none. */
    private void age(String name, Function<Seen, OffsetDateTime> moment, double never) {
        TimeGauge.builder(name, () -> age(moment.apply(watch.seen()), never), TimeUnit.SECONDS)
                .register(registry);
    }

    private double age(OffsetDateTime since, double never) {
        return since == null
                ? never
                : Duration.between(since, OffsetDateTime.now(clock)).toSeconds();
    }

    private Counter refusals(String reason) {
        return Counter.builder(REFUSED).tag("reason", reason).register(registry);
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        refusals(reason(event.getException())).increment();
    }

    private static String reason(Exception refusal) {
        if (refusal instanceof LockedException) {
            return "locked";
        }
        if (refusal instanceof CredentialsExpiredException) {
            return "lapsed";
        }
        return refusal instanceof DisabledException ? "retired" : "wrong";
    }
}
