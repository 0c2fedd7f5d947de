package jianyi.notice;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that empty the outbox: when something was written on this node, gathered for a third of a second so that what several
 * people do goes out in one batch; otherwise every two seconds. Threads of their own, because a silent mail server may hold them for
 * a minute and nothing else shall wait for that; the second helps with full batches, so that one writes down what was sent while the
 * other sends.
 */
@Component
class OutboxThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxThread.class);
    private static final Duration GATHERED = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LOOKED_AFTER = Duration.ofMinutes(1);
    /** For the mail at hand, when the product stops. */
    private static final Duration LAST_MAIL = Duration.ofSeconds(10);

    private final OutboxSender sender;
    private final OutboxBell bell;
    private final OutboxHealth health;
    private final boolean drill;
    private volatile List<Thread> threads = List.of();

    OutboxThread(
            OutboxSender sender, OutboxBell bell, OutboxHealth health, @Value("${jianyi.drill:false}") boolean drill) {
        this.drill = drill;
        this.sender = sender;
        this.bell = bell;
        this.health = health;
    }

    /** A copy started for a drill writes to nobody. */
    @Override
    public boolean isAutoStartup() {
        if (drill) {
            LOG.warn("JIANYI_DRILL is set: mails stay as they are. 这是演练，邮件原样不动");
        }
        return !drill;
    }

    @Override
    public synchronized void start() {
        threads = List.of(
                new Thread(() -> work(bell, PAUSE, GATHERED), "outbox-1"),
                new Thread(() -> work(sender.crowd(), LOOKED_AFTER, Duration.ZERO), "outbox-2"));
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void work(OutboxBell called, Duration longest, Duration gathered) {
        boolean healthy = true;
        while (goesOn()) {
            long heard = called.rings();
            try {
                sender.sendDue(this::goesOn);
                health.lookAfter(LOOKED_AFTER);
                healthy = true;
                called.await(heard, longest);
                Thread.sleep(called.rings() == heard ? 0 : gathered.toMillis());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                healthy = complain(healthy, e);
            }
        }
    }

    private boolean goesOn() {
        return threads.contains(Thread.currentThread());
    }

    private boolean complain(boolean firstTime, RuntimeException failure) {
        if (firstTime) {
            LOG.warn("The outbox cannot be read; mails wait until it can", failure);
        }
        try {
            bell.await(bell.rings(), PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public synchronized void stop() {
        List<Thread> working = threads;
        threads = List.of();
        bell.ring();
        sender.crowd().ring();
        long end = System.nanoTime() + LAST_MAIL.toNanos();
        try {
            for (Thread thread : working) {
                TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
