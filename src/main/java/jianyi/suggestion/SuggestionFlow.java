package jianyi.suggestion;

import java.util.Map;
import java.util.Set;
import jianyi.flow.Recall;
import jianyi.flow.Refusal;
import jianyi.flow.Var;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the suggestion room tells the engine, and the few facts it lets the engine keep. */
@Component
public class SuggestionFlow {

    /** Office code of the congress; candidate groups hang on it. */
    public static final Var<String> BODY = Var.text("body");
    /** Office code of the body's government. */
    public static final Var<String> GOVERNMENT = Var.text("government");
    /** A {@code ReviewDesk.Outcome}'s code. */
    public static final Var<String> REVIEW_OUTCOME = Var.text("reviewOutcome");
    /** {@code again} or {@code escalate}; anything else closes the case. */
    public static final Var<String> RATING_OUTCOME = Var.text("ratingOutcome");
    /** What the chair decided; {@code rehandle} goes back to the units. */
    public static final Var<String> ESCALATION = Var.text("escalation");
    /** Whether a returned suggestion was taken back. */
    public static final Var<Boolean> WITHDRAW = Var.flag("withdraw");
    /** Whether a higher deputy takes the matter up. */
    public static final Var<Boolean> ADOPTED = Var.flag("adopted");
    /** Whether a government has yet to name the unit. */
    public static final Var<Boolean> TO_GOVERNMENT = Var.flag("toGovernment");
    /** Id of a handling, in the unit's instance. */
    public static final Var<String> HANDLING = Var.text("handling");
    /** User id of the co-signer whose task it is. */
    public static final Var<String> COSIGNER = Var.text("cosigner");
    /** Office code of the unit. */
    public static final Var<String> UNIT = Var.text("unit");
    /** {@code lead}, {@code co} or {@code own}. */
    public static final Var<String> PART = Var.text("part");
    /** The group that assigned and settles a refusal. */
    public static final Var<String> SETTLER = Var.text("settler");
    /** Whether the unit signs its replies itself. */
    public static final Var<Boolean> SELF_SIGNS = Var.flag("selfSigns");
    /** Whether the unit takes the case. */
    public static final Var<Boolean> ACCEPTED = Var.flag("accepted");
    /** Whether the unit's head agrees to a refusal. */
    public static final Var<Boolean> CONSENTED = Var.flag("consented");
    /** Whether another unit has taken this one's place. */
    public static final Var<Boolean> MOVED = Var.flag("moved");
    /** {@code contact} or {@code draft}. */
    public static final Var<String> NEXT = Var.text("next");
    /** Whether every co-unit of the round has given its opinion. */
    public static final Var<Boolean> OPINIONS_IN = Var.flag("opinionsIn");
    /** Whether the reply was signed. */
    public static final Var<Boolean> SIGNED = Var.flag("signed");
    /** Whether the congress let the reply pass. */
    public static final Var<Boolean> REPLY_APPROVED = Var.flag("replyApproved");

    /** The processes that live here: the case itself and its units. */
    public static final Set<String> PROCESSES = Set.of("suggestion", "handling");

    private static final String OPINIONS_MESSAGE = "handling.opinionsIn";

    private static final String DERIVED_MESSAGE = "suggestion.derived";
    private static final String UNMERGED_MESSAGE = "suggestion.unmerged";
    private static final String MAIN_ENDED_MESSAGE = "suggestion.mainEnded";
    private static final String REASSIGNED_MESSAGE = "suggestion.reassigned";
    private static final String HIGHER_ENDED_MESSAGE = "suggestion.higherEnded";

    private final RuntimeService engine;
    private final Suggestions suggestions;
    private final Offices offices;
    private final Lineage lineage;

    SuggestionFlow(@Lazy RuntimeService engine, Suggestions suggestions, Offices offices, Lineage lineage) {
        this.engine = engine;
        this.suggestions = suggestions;
        this.offices = offices;
        this.lineage = lineage;
    }

    /** Begins the process of a case that came out of another one; it starts with its review. */
    public void beginDerived(Suggestion derived) {
        var instance = engine.createMessageCorrelation(DERIVED_MESSAGE)
                .processInstanceBusinessKey(derived.number())
                .setVariable(BODY.name(), derived.body())
                .setVariable(
                        GOVERNMENT.name(),
                        offices.governmentOf(derived.body()).map(Office::code).orElse(derived.body()))
                .correlateStartMessage();
        lineage.begin(derived.number(), instance.getId());
    }

    /** Brings a case back to its own review. */
    public void unmerged(Suggestion merged) {
        tell(merged, UNMERGED_MESSAGE);
    }

    /** Ends a case that was handled with another one. */
    public void mainEnded(Suggestion merged) {
        tell(merged, MAIN_ENDED_MESSAGE);
    }

    /** Lets a case go on that waited for the outcome at the higher congress. */
    public void higherEnded(Suggestion lower) {
        tell(lower, HIGHER_ENDED_MESSAGE);
    }

    /** One unit's handling ends and another one's begins in its place. */
    public void moved(Suggestion suggestion, long from, long to) {
        reassign(suggestion, from, Map.of(MOVED.name(), true, HANDLING.name(), "" + to));
    }

    /** One unit's handling ends for good. */
    public void dropped(Handling handling) {
        var suggestion = suggestions.find(handling.number()).orElseThrow();
        reassign(suggestion, handling.id(), Map.of(MOVED.name(), false));
    }

    private void reassign(Suggestion suggestion, long handling, Map<String, Object> facts) {
        var waiting = engine
                .createExecutionQuery()
                .processInstanceId(suggestion.instance())
                .messageEventSubscriptionName(REASSIGNED_MESSAGE)
                .list()
                .stream()
                .map(Execution::getId)
                .filter(execution -> String.valueOf(handling).equals(engine.getVariable(execution, HANDLING.name())))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("这个单位已经办完，不能再改交"));
        Recall.atOnce(() -> engine.messageEventReceived(REASSIGNED_MESSAGE, waiting, facts));
    }

    private void tell(Suggestion waiting, String message) {
        engine.createMessageCorrelation(message)
                .processInstanceId(waiting.instance())
                .correlate();
    }

    /** Lets a lead unit's draft begin that has been waiting for its co-units. */
    public void opinionsIn(Handling lead) {
        engine.createMessageCorrelation(OPINIONS_MESSAGE)
                .processInstanceId(lead.instance())
                .correlateAll();
    }
}
