package jianyi.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The demo's clock: it shows what the product's clock shows, except to the one thread that is entering the demo's cases as of
 * an earlier day. No other thread ever sees another time.
 */
final class DemoClock extends Clock {

    private final Clock real;
    private final ThreadLocal<Instant> entering;

    DemoClock(Clock real) {
        this(real, new ThreadLocal<>());
    }

    private DemoClock(Clock real, ThreadLocal<Instant> entering) {
        this.real = real;
        this.entering = entering;
    }

    /** Runs something in this thread as of that moment. */
    void at(Instant moment, Runnable something) {
        entering.set(moment);
        try {
            something.run();
        } finally {
            entering.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant earlier = entering.get();
        return earlier == null ? real.instant() : earlier;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), entering);
    }
}
