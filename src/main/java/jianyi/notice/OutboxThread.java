package jianyi.notice;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that empty the outbox: at once when something was written on this node, otherwise every two seconds. Threads of their
 * own, because a silent mail server may hold them for minutes and nothing else shall wait for that; two of them, so that one writes
 * down what was sent while the other sends.
 */
@Component
@ConditionalOnProperty(name = "jianyi.outbox.enabled", matchIfMissing = true)
class OutboxThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxThread.class);
    private static final int SENDERS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LAST_BATCH = Duration.ofSeconds(15);

    private final OutboxSender sender;
    private final OutboxBell bell;
    private final OutboxHealth health;
    private volatile List<Thread> threads = List.of();

    OutboxThread(OutboxSender sender, OutboxBell bell, OutboxHealth health) {
        this.sender = sender;
        this.bell = bell;
        this.health = health;
    }

    @Override
    public synchronized void start() {
        threads = IntStream.rangeClosed(1, SENDERS)
                .mapToObj(number -> new Thread(this::work, "outbox-" + number))
                .toList();
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void work() {
        boolean healthy = true;
        while (threads.contains(Thread.currentThread())) {
            long heard = bell.rings();
            try {
                sender.sendDue();
                health.look();
                healthy = true;
                bell.await(heard, PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                healthy = complain(healthy, e);
            }
        }
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
        try {
            for (Thread thread : working) {
                thread.join(LAST_BATCH.toMillis());
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
