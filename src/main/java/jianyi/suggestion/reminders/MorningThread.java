package jianyi.suggestion.reminders;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every minute whether the morning's reminders are due: a node that was down at the set hour sends them when it is back. */
@Component
@ConditionalOnProperty(name = "jianyi.digest.enabled", matchIfMissing = true)
class MorningThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MorningThread.class);
    private static final int PAUSE_SECONDS = 60;
    private static final int LAST_DIGEST_SECONDS = 10;

    private final MorningRun morning;
    private volatile CountDownLatch stopped;
    private Thread thread;

    MorningThread(MorningRun morning) {
        this.morning = morning;
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        thread = new Thread(this::work, "reminders");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        var end = stopped;
        boolean healthy = true;
        try {
            while (!end.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                healthy = look(healthy);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look(boolean healthy) {
        try {
            morning.run();
            return true;
        } catch (RuntimeException e) {
            if (healthy) {
                LOG.warn("The morning's reminders could not be written; it is tried again every minute", e);
            }
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(LAST_DIGEST_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
