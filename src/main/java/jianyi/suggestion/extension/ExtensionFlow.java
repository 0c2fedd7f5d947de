package jianyi.suggestion.extension;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jianyi.casework.step.Window;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.flow.TaskAtHand;
import jianyi.flow.Var;
import jianyi.office.Setting;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.task.AskedCases;
import jianyi.suggestion.task.SideRoom;
import jianyi.suggestion.task.SideTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What requests for more time tell the engine. */
@Component
public class ExtensionFlow extends SideRoom {

    /** Whether the body allows more time. */
    static final Var<Boolean> GRANTED = Var.flag("granted");

    private static final Set<String> PROCESSES = Set.of("extension");
    private static final String DROPPED_MESSAGE = "extension.dropped";

    private final RuntimeService engine;
    private final Extensions extensions;
    private final ExtensionCases askable;
    private final AskedCases cases;
    private final Deadlines deadlines;
    private final Terms terms;
    private final ExtensionNews words;

    ExtensionFlow(
            SideTasks tasks,
            @Lazy RuntimeService engine,
            Extensions extensions,
            ExtensionCases askable,
            AskedCases cases,
            Deadlines deadlines,
            Terms terms,
            ExtensionNews words) {
        super(tasks);
        this.engine = engine;
        this.extensions = extensions;
        this.askable = askable;
        this.cases = cases;
        this.deadlines = deadlines;
        this.terms = terms;
        this.words = words;
    }

    @Override
    public Set<String> processes() {
        return PROCESSES;
    }

    @Override
    protected Window window(TaskAtHand task, Suggestion suggestion) {
        return Window.own(terms.due(suggestion.body(), Setting.DECIDE_EXTENSION, terms.today(), "申请延期"));
    }

    @Override
    protected void show(TaskAtHand task, Suggestion suggestion, Map<String, Object> facts) {
        var asked = extensions.at(task.instance());
        var present = deadlines.get(asked.deadline());
        facts.put("unitName", words.unit(asked.unit()));
        facts.put("presentDue", words.day(present.due()));
        facts.put("askedDue", words.day(asked.newDue()));
        facts.put("latestDue", words.day(terms.furthest(suggestion.body(), present)));
        facts.put("extensionReason", asked.reason());
        facts.put("newDue", asked.newDue().toString());
    }

    @Override
    public Map<String, Object> startChoices(String process, String reader) {
        var choices = new HashMap<String, Object>();
        choices.put("caseChoices", cases.choices(askable.of(reader)));
        return choices;
    }

    /** Nobody needs to decide on a request any longer. */
    void dropped(String instance) {
        engine.createMessageCorrelation(DROPPED_MESSAGE)
                .processInstanceId(instance)
                .correlate();
    }
}
