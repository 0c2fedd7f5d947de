package jianyi.suggestion.bulk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jianyi.flow.Refusal;
import jianyi.suggestion.State;
import jianyi.suggestion.bulk.PlanLine.Fate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries plans out behind the page, so that a browser may go away. Each case is one transaction in which its task is completed and its
 * line settled, or neither. What a node leaves undone when it stops, it or another takes up at its next start.
 */
@Component
class PlanRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PlanRunner.class);
    /** Threads for one plan; they take its lines in turns. */
    private static final int ABREAST = 2;
    /** Two clerks work side by side; more would only take connections from everybody else. */
    private static final int THREADS = 2 * ABREAST;

    private static final int TRIES = 8;
    private static final int LAST_CASE_SECONDS = 15;

    private final Plans plans;
    private final AssignTaskFlow task;
    private final PlanReader reader;
    private final WaitingCases cases;
    private final TransactionTemplate transaction;
    private volatile ExecutorService threads;

    PlanRunner(
            Plans plans, AssignTaskFlow task, PlanReader reader, WaitingCases cases, TransactionTemplate transaction) {
        this.plans = plans;
        this.task = task;
        this.reader = reader;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** Begins, or takes up again, what is left of a plan. Running one twice at the same time is harmless. @return its end */
    CompletableFuture<Void> run(long plan) {
        return CompletableFuture.allOf(IntStream.range(0, ABREAST)
                .mapToObj(one -> CompletableFuture.runAsync(() -> carryOut(plan), threads))
                .toArray(CompletableFuture[]::new));
    }

    private void carryOut(long plan) {
        var begun = plans.find(plan).orElseThrow();
        try {
            while (isRunning() && one(begun)) {
                LOG.trace("plan {} went on", plan);
            }
        } catch (RuntimeException away) {
            LOG.error("Plan {} stopped; what is left can be continued", plan, away);
        }
    }

    /** Carries one case out. @return whether there was one */
    private boolean one(Plan plan) {
        var place = new AtomicInteger();
        for (int tried = 1; ; tried++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> assignNext(plan, place)));
            } catch (RuntimeException thrown) {
                if (tried < TRIES && task.lostARace(thrown)) {
                    continue;
                }
                plans.settle(plan.id(), place.get(), Fate.REFUSED, why(plan, place.get(), thrown));
                return true;
            }
        }
    }

    private boolean assignNext(Plan plan, AtomicInteger place) {
        Optional<PlanLine> next = plans.next(plan.id());
        next.ifPresent(line -> {
            place.set(line.place());
            stillWaiting(plan, line);
            task.assign(plan.runBy(), line.number(), line.fields());
            plans.settle(plan.id(), line.place(), Fate.DONE, line.said());
        });
        return next.isPresent();
    }

    private void stillWaiting(Plan plan, PlanLine line) {
        var waiting = cases.lock(plan.body(), line.number()).orElseThrow(() -> Refusal.notFound("这件建议已经不在本机关"));
        if (waiting.state() != State.ASSIGNING) {
            throw Refusal.conflict(reader.why(waiting));
        }
    }

    private static String why(Plan plan, int place, RuntimeException thrown) {
        var refusal = Refusal.within(thrown);
        if (refusal.isEmpty()) {
            LOG.error("Line {} of plan {} failed", place, plan.id(), thrown);
        }
        return refusal.map(Refusal::getMessage).orElse("系统出错，这件未作任何改动，请再办一次");
    }

    @Override
    public void start() {
        threads = Executors.newFixedThreadPool(THREADS, work -> {
            var thread = new Thread(work, "assign");
            thread.setDaemon(true);
            return thread;
        });
        plans.unfinished().forEach(this::run);
    }

    @Override
    public void stop() {
        var working = threads;
        threads = null;
        working.shutdown();
        try {
            working.awaitTermination(LAST_CASE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
