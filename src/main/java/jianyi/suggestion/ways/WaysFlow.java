package jianyi.suggestion.ways;

import jianyi.flow.Recall;
import jianyi.flow.Var;
import jianyi.suggestion.Suggestion;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the ways back tell the engine. */
@Component
class WaysFlow {

    /** Whether the body's clerk agrees to a withdrawal after assignment. */
    static final Var<Boolean> WITHDRAWAL_CONSENTED = Var.flag("withdrawalConsented");

    private static final String WITHDRAWAL_ASKED_MESSAGE = "suggestion.withdrawalAsked";
    private static final String OBJECTED_MESSAGE = "suggestion.objected";

    private final RuntimeService engine;

    WaysFlow(@Lazy RuntimeService engine) {
        this.engine = engine;
    }

    /** Lets signers and clerk decide on a withdrawal; without anybody to ask, the case ends at once. */
    void withdrawalAsked(Suggestion suggestion) {
        tell(suggestion, WITHDRAWAL_ASKED_MESSAGE);
    }

    /** Puts the deputy's objection before the clerk. */
    void objected(Suggestion suggestion) {
        tell(suggestion, OBJECTED_MESSAGE);
    }

    private void tell(Suggestion suggestion, String message) {
        Recall.atOnce(() -> engine.createMessageCorrelation(message)
                .processInstanceId(suggestion.instance())
                .correlate());
    }
}
