package jianyi.suggestion.ways;

import java.util.Map;
import jianyi.flow.Recall;
import jianyi.flow.Refusal;
import jianyi.flow.Var;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the ways back tell the engine. */
@Component
class WaysFlow {

    /** Whether the body's clerk agrees to a withdrawal after assignment. */
    static final Var<Boolean> WITHDRAWAL_CONSENTED = Var.flag("withdrawalConsented");

    private static final String WITHDRAWAL_ASKED_MESSAGE = "suggestion.withdrawalAsked";
    private static final String OBJECTED_MESSAGE = "suggestion.objected";
    private static final String REASSIGNED_MESSAGE = "suggestion.reassigned";

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

    /** One unit's handling ends and another one's begins in its place. */
    void moved(Suggestion suggestion, long from, long to) {
        reassign(suggestion, from, Map.of(SuggestionFlow.MOVED.name(), true, SuggestionFlow.HANDLING.name(), "" + to));
    }

    /** One unit's handling ends for good. */
    void dropped(Suggestion suggestion, long handling) {
        reassign(suggestion, handling, Map.of(SuggestionFlow.MOVED.name(), false));
    }

    private void reassign(Suggestion suggestion, long handling, Map<String, Object> facts) {
        var waiting = engine
                .createExecutionQuery()
                .processInstanceId(suggestion.instance())
                .messageEventSubscriptionName(REASSIGNED_MESSAGE)
                .list()
                .stream()
                .map(Execution::getId)
                .filter(execution ->
                        String.valueOf(handling).equals(engine.getVariable(execution, SuggestionFlow.HANDLING.name())))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("这个单位已经办完，不能再改交"));
        Recall.atOnce(() -> engine.messageEventReceived(REASSIGNED_MESSAGE, waiting, facts));
    }

    private void tell(Suggestion suggestion, String message) {
        Recall.atOnce(() -> engine.createMessageCorrelation(message)
                .processInstanceId(suggestion.instance())
                .correlate());
    }
}
