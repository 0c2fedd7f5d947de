package jianyi.suggestion.promise;

import java.util.Map;
import java.util.Set;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.casework.head.Head;
import jianyi.casework.step.SideRoom;
import jianyi.casework.step.SideTasks;
import jianyi.casework.step.Window;
import jianyi.casework.time.Terms;
import jianyi.flow.TaskAtHand;
import jianyi.flow.Var;
import jianyi.flow.text.FormText;
import jianyi.office.Setting;
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
    private final Promises promises;
    private final Terms terms;
    private final PromiseNews words;

    CommitmentFlow(SideTasks tasks, @Lazy RuntimeService engine, Promises promises, Terms terms, PromiseNews words) {
        super(tasks);
        this.engine = engine;
        this.promises = promises;
        this.terms = terms;
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
                ? Window.named(promises.at(task.instance()).due(), "应当报告承诺进展")
                : Window.own(terms.due(head.body(), Setting.CONFIRM_PROMISE, terms.today(), "报告承诺兑现"));
    }

    @Override
    protected void show(TaskAtHand task, Head head, Map<String, Object> facts) {
        var promise = promises.at(task.instance());
        var reports = promises.reports(promise.id());
        facts.put("promiseText", promise.matter());
        facts.put("promisedDay", ChineseDates.format(promise.promisedOn()));
        facts.put("unitName", words.unit(promise.unit()));
        facts.put("promiseHistory", reports.stream().map(CommitmentFlow::line).collect(FormText.joined("\n")));
        facts.put(
                "progressText",
                reports.isEmpty() ? "" : reports.get(reports.size() - 1).progress());
    }

    private static FormText line(Report one) {
        var said = Boolean.FALSE.equals(one.confirmed()) ? "；代表没有确认：" + one.remark() : "";
        return FormText.of(
                "- {} 报告：{}{}", ChineseDates.format(BeijingClock.day(one.reportedAt())), one.progress(), said);
    }
}
