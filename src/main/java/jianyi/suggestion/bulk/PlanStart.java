package jianyi.suggestion.bulk;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Sets a plan going, and waits a moment for it: a few cases are done before the next page is asked for. */
@Component
class PlanStart {

    private static final int MOMENT = 1500;

    private final Plans plans;
    private final PlanRunner runner;

    PlanStart(Plans plans, PlanRunner runner) {
        this.plans = plans;
        this.runner = runner;
    }

    /** Carries a plan out in this person's name; whoever presses again, or second, takes up what is left of it. */
    void start(long plan, String person) {
        plans.begin(plan, person);
        try {
            runner.run(plan).get(MOMENT, TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
