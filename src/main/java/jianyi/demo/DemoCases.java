package jianyi.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jianyi.access.Viewers;
import jianyi.embedded.DemoOn;
import jianyi.inspection.field.FindingDesk;
import jianyi.notice.LaterNews;
import jianyi.notice.MorningNews;
import jianyi.notice.Notices;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fourteen suggestions, two meetings, two inspections, the activities of a group and some deputies' files at different points of their way, so that everybody finds something to do at the first sign-in. Entered
 * once, in one transaction, after models, grants and the district stand and before mails go out or the web server takes its
 * first request. Each step is done by the person concerned through the forms, on a working day of the last weeks.
 * {@code jianyi.demo-cases=false} leaves the district without cases.
 */
@DemoOn
@ConditionalOnProperty(name = "jianyi.demo-cases", havingValue = "true", matchIfMissing = true)
@Component
class DemoCases implements SmartLifecycle {

    private final DemoScript script;
    private final DemoFlow flow;
    private final FindingDesk findings;
    private final DemoDuty duty;
    private final DemoActivities activities;
    private final DemoLastYear lastYear;
    private final Viewers viewers;
    private final Notices notices;
    private final MorningNews morning;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean entered;

    DemoCases(
            DemoScript script,
            DemoFlow flow,
            FindingDesk findings,
            DemoDuty duty,
            DemoActivities activities,
            DemoLastYear lastYear,
            Viewers viewers,
            Notices notices,
            MorningNews morning,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.script = script;
        this.flow = flow;
        this.findings = findings;
        this.duty = duty;
        this.activities = activities;
        this.lastYear = lastYear;
        this.viewers = viewers;
        this.notices = notices;
        this.morning = morning;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> enterOnce());
        entered = true;
    }

    /** Before everything that serves: sender of mails, job executor and web server have later phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        entered = false;
    }

    @Override
    public boolean isRunning() {
        return entered;
    }

    private void enterOnce() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('jianyi.demo'))")
                .query()
                .singleRow();
        if (jdbc.sql("select count(*) from suggestion").query(Long.class).single() > 0) {
            return;
        }
        Map<String, String> numbers = new HashMap<>();
        script.steps().forEach(step -> enter(step, numbers));
        activities.enter();
        duty.enter((moment, deed) -> at(moment, () -> {
            deed.run();
            notices.apart();
        }));
        lastYear.enter();
        // The mornings of those weeks are over.
        morning.take(morning.waiting().stream().map(LaterNews::id).toList());
    }

    private void enter(DemoStep step, Map<String, String> numbers) {
        Runnable deed = () -> flow.as(step.person(), () -> {
            if (step.starts()) {
                numbers.put(step.story(), flow.start(step));
            } else if (step.finds()) {
                findings.note(viewers.of(step.person()), numbers.get(step.story()), 1, step.answers());
            } else {
                flow.complete(numbers.get(step.story()), step);
            }
            notices.apart();
        });
        at(step.at(), deed);
    }

    private void at(Instant moment, Runnable deed) {
        if (clock instanceof DemoClock demo) {
            demo.at(moment, () -> flow.at(moment, deed));
        } else {
            deed.run();
        }
    }
}
