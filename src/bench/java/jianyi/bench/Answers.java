package jianyi.bench;

import java.util.concurrent.atomic.AtomicLong;
import jianyi.SignedIn.Reply;

/** What people were answered and how long they waited. */
final class Answers {

    private final AtomicLong all = new AtomicLong();
    private final AtomicLong later = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final AtomicLong none = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();

    /** Somebody was answered after so long. */
    void note(Reply reply, long nanos) {
        all.incrementAndGet();
        slowest.accumulateAndGet(nanos, Math::max);
        if (reply.status() == 503 && reply.body().contains("稍后")) {
            later.incrementAndGet();
        } else if (reply.status() >= 500) {
            faults.incrementAndGet();
        }
    }

    /** Somebody was not answered at all: the connection was refused or broke. */
    void none() {
        none.incrementAndGet();
    }

    /** What a person sees as an error: any fault but the sentence that asks to come back, and no answer at all. */
    long errors() {
        return faults.get() + none.get();
    }

    @Override
    public String toString() {
        return String.format(
                "answers %d, asked to come back %d, other 5xx %d, no answer %d, longest wait %.1f s",
                all.get(), later.get(), faults.get(), none.get(), slowest.get() / 1e9);
    }
}
