package jianyi.suggestion.practice;

import jianyi.flow.EveryMinute;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Throws practice cases away that nobody has thrown away himself. */
@Component
@ConditionalOnProperty(name = "jianyi.mornings.enabled", matchIfMissing = true)
class PracticeThread extends EveryMinute {

    private final PracticeDesk desk;

    PracticeThread(PracticeDesk desk) {
        super("practice");
        this.desk = desk;
    }

    @Override
    protected void look() {
        desk.discardOld();
    }
}
