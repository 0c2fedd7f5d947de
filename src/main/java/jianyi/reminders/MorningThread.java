package jianyi.reminders;

import jianyi.flow.EveryMinute;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks whether the morning's reminders are due: a node that was down at the set hour sends them when it is back. */
@Component
@ConditionalOnProperty(name = "jianyi.mornings.enabled", matchIfMissing = true)
class MorningThread extends EveryMinute {

    private final MorningRun morning;

    MorningThread(MorningRun morning) {
        super("reminders");
        this.morning = morning;
    }

    @Override
    protected void look() {
        morning.run();
    }
}
