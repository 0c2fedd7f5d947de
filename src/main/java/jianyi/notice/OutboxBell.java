package jianyi.notice;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes this node's senders as soon as a transaction with new mails is through, so that nobody waits for the next round. Every sender
 * hears every ring, also one it was too busy for: one that took it from the others would leave them idle while mails wait.
 */
@Component
class OutboxBell {

    private final TransactionSynchronization afterCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            ring();
        }
    };
    private long rings;

    void ringAfterCommit() {
        if (!TransactionSynchronizationManager.getSynchronizations().contains(afterCommit)) {
            TransactionSynchronizationManager.registerSynchronization(afterCommit);
        }
    }

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    /** How often it has rung so far. */
    synchronized long rings() {
        return rings;
    }

    /** Returns when it has rung more often than {@code heard}, or after the given time, whichever comes first. */
    synchronized void await(long heard, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); rings == heard && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
