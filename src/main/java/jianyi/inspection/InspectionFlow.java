package jianyi.inspection;

import java.util.Set;
import jianyi.casework.head.Heads;
import jianyi.flow.Var;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What matters of supervision tell the engine: variables, and those that begin without a form. */
@Component
public class InspectionFlow {

    /** Office code of whose matter it is. */
    public static final Var<String> BODY = Var.text("body");
    /** Office code of whose clerks keep it. */
    public static final Var<String> KEEPER = Var.text("keeper");
    /** User id of who is asked to go along. */
    public static final Var<String> MEMBER = Var.text("member");
    /** Place of a site in its list. */
    public static final Var<String> SITE = Var.text("site");
    /** Office code of the government or organ opinions are handed to. */
    public static final Var<String> ADDRESSEE = Var.text("addressee");
    /** Id of an opinion. */
    public static final Var<String> OPINION = Var.text("opinion");
    /** Whether the unit is asked to report. */
    public static final Var<Boolean> ASKED = Var.flag("asked");
    /** Whether a head signs. */
    public static final Var<Boolean> SIGNING = Var.flag("signing");
    /** Whether the head has signed. */
    public static final Var<Boolean> SIGNED = Var.flag("signed");
    /** Whether the congress writes a report. */
    public static final Var<Boolean> DRAFTING = Var.flag("drafting");
    /** Whether the report is adopted. */
    public static final Var<Boolean> ADOPTED = Var.flag("adopted");
    /** Whether a count is held at the deliberation. */
    public static final Var<Boolean> EVALUATED = Var.flag("evaluated");
    /** Whether there is an opinion. */
    public static final Var<Boolean> OPINED = Var.flag("opined");
    /** Whether a count is held of the correction. */
    public static final Var<Boolean> TALLIED = Var.flag("tallied");
    /** What follows from the last count. */
    public static final Var<String> SETTLEMENT = Var.text("settlement");
    /** Whether an owner says that it is done. */
    public static final Var<Boolean> DONE = Var.flag("done");
    /** Whether the clerk accepts it. */
    public static final Var<Boolean> ACCEPTED = Var.flag("accepted");
    /** Whether the chair sends it back. */
    public static final Var<Boolean> RETURNED = Var.flag("returned");

    /** The models of the room that belong to a matter of supervision. */
    public static final Set<String> PROCESSES =
            Set.of("inspection", "preparation", "selfReport", "reporting", "handover", "correction", "tally");

    private static final String PLANNED_MESSAGE = "inspection.planned";

    private final RuntimeService engine;
    private final Heads heads;

    InspectionFlow(@Lazy RuntimeService engine, Heads heads) {
        this.engine = engine;
        this.heads = heads;
    }

    /** Begins one that no form has started. */
    void begin(Inspection it) {
        var instance = engine.createMessageCorrelation(PLANNED_MESSAGE)
                .processInstanceBusinessKey(it.number())
                .setVariable(BODY.name(), it.body())
                .setVariable(KEEPER.name(), it.keeper())
                .correlateStartMessage();
        heads.begun(it.number(), instance.getId());
    }
}
