package jianyi.setup.standin;

import jianyi.flow.EveryMinute;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets stand-ins begin and end by themselves, within a minute of midnight. */
@Component
@ConditionalOnProperty(name = "jianyi.mornings.enabled", matchIfMissing = true)
class StandInThread extends EveryMinute {

    private final StandInTurns turns;

    StandInThread(StandInTurns turns) {
        super("stand-ins");
        this.turns = turns;
    }

    @Override
    protected void look() {
        turns.settle();
    }
}
