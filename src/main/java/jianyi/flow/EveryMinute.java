package jianyi.flow;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that looks every minute whether something is to be done, and tries again when it fails. */
public abstract class EveryMinute implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EveryMinute.class);
    /** Soon after the start: whoever was down when it was due has waited long enough. */
    private static final int FIRST_SECONDS = 5;

    private static final int PAUSE_SECONDS = 60;
    private static final int LAST_WORK_SECONDS = 10;

    private final String name;
    private CountDownLatch stopped;
    private Thread thread;

    /** A pulse; {@code name} is the thread's. */
    protected EveryMinute(String name) {
        this.name = name;
    }

    /** Does what is due now by the product's clock; doing it twice, or on two nodes, changes nothing. */
    protected abstract void look();

    @Override
    public synchronized void start() {
        var end = new CountDownLatch(1);
        stopped = end;
        thread = new Thread(() -> work(end), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void work(CountDownLatch end) {
        boolean healthy = true;
        int pause = FIRST_SECONDS;
        try {
            while (!end.await(pause, TimeUnit.SECONDS)) {
                healthy = look(healthy);
                pause = PAUSE_SECONDS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look(boolean healthy) {
        try {
            look();
            return true;
        } catch (RuntimeException e) {
            if (healthy) {
                LOG.warn("{} failed; it is tried again every minute", name, e);
            }
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(LAST_WORK_SECONDS));
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
