package jianyi.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jianyi.flow.EveryMinute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals the record every minute and checks it once a day; the last seal goes into the log, which is kept elsewhere, so that not even who
 * owns the database can forge the whole chain unseen.
 */
@Component
public class Sealer extends EveryMinute {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final Chain chain;
    private final RefusedAccesses refused;
    private final Clock clock;
    private final boolean running;
    private LocalDate checkedOn;

    Sealer(
            Chain chain,
            RefusedAccesses refused,
            Clock clock,
            @Value("${jianyi.mornings.enabled:true}") boolean running) {
        super("audit");
        this.chain = chain;
        this.refused = refused;
        this.clock = clock;
        this.running = running;
    }

    @Override
    public boolean isAutoStartup() {
        return running;
    }

    @Override
    protected void look() {
        refused.close();
        chain.seal();
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(checkedOn)) {
            log(check());
            checkedOn = today;
        }
    }

    private static void log(Verdict verdict) {
        if (verdict.sound()) {
            LOG.info("审计记录完整，校验值 {}", verdict.last());
        } else {
            LOG.error("审计记录有改动：{}", verdict.words());
        }
    }

    /** Seals what waits and reckons everything anew. */
    public Verdict check() {
        chain.seal();
        return chain.check(null);
    }

    /** The last seal and what waits, without reckoning anything anew. */
    public Verdict present() {
        Chain.Seal last = chain.last();
        return new Verdict(last.place(), chain.waiting(), Chain.written(last), List.of());
    }
}
