package jianyi.operations;

import java.time.Clock;
import java.time.OffsetDateTime;
import jianyi.casework.step.StrandedTasks;
import jianyi.flow.EveryMinute;
import jianyi.notice.stuck.StuckMails;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks around every minute, so that neither the health answer nor a collector of metrics asks the database. */
@Component
class Watch extends EveryMinute {

    private final StuckMails mails;
    private final StrandedTasks tasks;
    private final OperationsFlow engine;
    private final Servers nodes;
    private final Backups backups;
    private final Clock clock;
    private final boolean running;
    private volatile Seen seen = Seen.NOTHING;

    Watch(
            StuckMails mails,
            StrandedTasks tasks,
            OperationsFlow engine,
            Servers nodes,
            Backups backups,
            Clock clock,
            @Value("${jianyi.mornings.enabled:true}") boolean running) {
        super("operations");
        this.mails = mails;
        this.tasks = tasks;
        this.engine = engine;
        this.nodes = nodes;
        this.backups = backups;
        this.clock = clock;
        this.running = running;
    }

    /** What was found last. */
    Seen seen() {
        return seen;
    }

    @Override
    protected void look() {
        nodes.beat();
        var now = OffsetDateTime.now(clock);
        var mail = mails.count();
        var all = nodes.all();
        long alive = all.stream().filter(node -> node.alive(now)).count();
        seen = new Seen(
                now,
                mail.waiting(),
                mail.failing(),
                mail.refused(),
                mail.oldest(),
                engine.waiting(),
                engine.failed(),
                engine.late(),
                tasks.all().size(),
                alive,
                all.size() - alive,
                backups.last().map(Backups.Backup::finished).orElse(null));
    }

    @Override
    public boolean isAutoStartup() {
        return running;
    }

    /** Others know of this node as soon as it is ready: one that stops next can leave its requests to it. */
    @Override
    public synchronized void start() {
        nodes.beat();
        super.start();
    }

    @Override
    public synchronized void stop() {
        super.stop();
        nodes.leave();
    }
}
