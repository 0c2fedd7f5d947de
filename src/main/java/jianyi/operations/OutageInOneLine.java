package jianyi.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import jianyi.flow.Outage;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * While the database is away everything that works by itself fails, engine and libraries too, each with its trace, again and again. One
 * line a minute says it instead, whoever fails; what fails for another reason is written as ever.
 */
@Component
class OutageInOneLine extends TurboFilter implements DisposableBean {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(OutageInOneLine.class);
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final AtomicLong next = new AtomicLong(System.nanoTime());

    OutageInOneLine() {
        setName(OutageInOneLine.class.getName());
        logs().addTurboFilter(this);
        start();
    }

    private static LoggerContext logs() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String text, Object[] values, Throwable alone) {
        var thrown = alone == null ? last(values) : alone;
        if (!level.isGreaterOrEqual(Level.WARN) || !Outage.behind(thrown)) {
            return FilterReply.NEUTRAL;
        }
        long now = System.nanoTime();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            LOG.error("The database does not answer: {}", thrown.getMessage());
        }
        return FilterReply.DENY;
    }

    /** What was thrown stands behind the words' other values where there are any. */
    private static Throwable last(Object[] values) {
        return values != null && values.length > 0 && values[values.length - 1] instanceof Throwable thrown
                ? thrown
                : null;
    }

    @Override
    public void destroy() {
        stop();
        logs().getTurboFilterList().remove(this);
    }
}
