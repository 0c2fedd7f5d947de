package jianyi.notice;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's sender as soon as a transaction with new mails is through, so that nobody waits for the next round. */
@Component
class OutboxBell {

    private final Semaphore rung = new Semaphore(0);
    private final TransactionSynchronization afterCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            ring();
        }
    };

    void ringAfterCommit() {
        if (!TransactionSynchronizationManager.getSynchronizations().contains(afterCommit)) {
            TransactionSynchronizationManager.registerSynchronization(afterCommit);
        }
    }

    void ring() {
        rung.release();
    }

    /** Returns at the first ring or after the given time, whichever comes first. */
    void await(Duration longest) throws InterruptedException {
        rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
    }
}
