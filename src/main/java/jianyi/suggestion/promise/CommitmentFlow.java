package jianyi.suggestion.promise;

import java.util.Map;
import java.util.Set;
import jianyi.calendar.ChineseDates;
import jianyi.casework.head.Head;
import jianyi.casework.step.SideRoom;
import jianyi.casework.step.SideTasks;
import jianyi.casework.step.Window;
import jianyi.casework.time.Terms;
import jianyi.flow.TaskAtHand;
import jianyi.flow.Var;
import jianyi.followup.undertaking.UndertakingDesk;
import jianyi.followup.undertaking.Undertakings;
import jianyi.office.Setting;
import jianyi.office.Settings;
import jianyi.suggestion.Handling;
import jianyi.suggestion.SuggestionFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What promises tell the engine: an instance each, beside the case and longer than it. */
@Component
public class CommitmentFlow extends SideRoom {

    /** Whether the unit says the promise is kept. */
    static final Var<Boolean> FULFILLED = Var.flag("fulfilled");
    /** Whether the deputy confirms it. */
    static final Var<Boolean> CONFIRMED = Var.flag("confirmed");

    /** Id of the promise, while its process begins and no longer. */
    private static final String PROMISE = "promise";

    private static final Set<String> PROCESSES = Set.of("commitment");
    private static final String DROPPED_MESSAGE = "commitment.dropped";

    private final RuntimeService engine;
    private final Undertakings undertakings;
    private final UndertakingDesk desk;
    private final Terms terms;
    private final Settings settings;
    private final PromiseNews words;

    CommitmentFlow(
            SideTasks tasks,
            @Lazy RuntimeService engine,
            Undertakings undertakings,
            UndertakingDesk desk,
            Terms terms,
            Settings settings,
            PromiseNews words) {
        super(tasks);
        this.engine = engine;
        this.undertakings = undertakings;
        this.desk = desk;
        this.terms = terms;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public Set<String> processes() {
        return PROCESSES;
    }

    /** Begins to follow a promise. */
    void begin(Handling handling, long promise) {
        VariableMap facts = Variables.createVariables()
                .putValue(SuggestionFlow.UNIT.name(), handling.unit())
                .putValueTyped(PROMISE, Variables.longValue(promise, true));
        engine.startProcessInstanceByKey("commitment", handling.number(), facts);
    }

    /** The promise a process begins with. */
    static long promise(VariableScope scope) {
        return (Long) scope.getVariable(PROMISE);
    }

    /** Nobody needs to report on it or to confirm it any longer. */
    void dropped(String instance) {
        engine.createMessageCorrelation(DROPPED_MESSAGE)
                .processInstanceId(instance)
                .correlate();
    }

    @Override
    protected Window window(TaskAtHand task, Head head) {
        return task.key().equals("user_reportProgress")
                ? Window.named(undertakings.at(task.instance()).due(), "应当报告承诺进展")
                : Window.own(terms.due(head.body(), Setting.CONFIRM_PROMISE, terms.today(), "报告承诺兑现"));
    }

    @Override
    protected String matter(TaskAtHand task) {
        return "“" + undertakings.at(task.instance()).matter() + "”";
    }

    /** A promise for years ahead is asked for when its day comes near. */
    @Override
    protected boolean tells(TaskAtHand task, Head head, Window window) {
        int before = settings.number(head.body(), Setting.PROMISE_ASK);
        return !task.key().equals("user_reportProgress")
                || !window.due().isAfter(terms.today().plusDays(before));
    }

    @Override
    protected void show(TaskAtHand task, Head head, Map<String, Object> facts) {
        var promise = undertakings.at(task.instance());
        facts.put("promiseText", promise.matter());
        facts.put("promisedDay", ChineseDates.format(promise.namedOn()));
        facts.put("unitName", words.unit(promise.owner()));
        facts.put("promiseHistory", desk.history(promise, "代表没有确认"));
        facts.put("progressText", desk.latest(promise));
    }
}
