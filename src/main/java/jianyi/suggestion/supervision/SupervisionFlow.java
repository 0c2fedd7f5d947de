package jianyi.suggestion.supervision;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jianyi.calendar.ChineseDates;
import jianyi.casework.step.Window;
import jianyi.flow.TaskAtHand;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.task.AskedCases;
import jianyi.suggestion.task.SideRoom;
import jianyi.suggestion.task.SideTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What supervisions tell the engine. */
@Component
public class SupervisionFlow extends SideRoom {

    private static final Set<String> PROCESSES = Set.of("supervision");
    private static final String DROPPED_MESSAGE = "supervision.dropped";

    private final RuntimeService engine;
    private final Supervisions supervisions;
    private final SupervisionCases some;
    private final AskedCases cases;

    SupervisionFlow(
            SideTasks tasks,
            @Lazy RuntimeService engine,
            Supervisions supervisions,
            SupervisionCases some,
            AskedCases cases) {
        super(tasks);
        this.engine = engine;
        this.supervisions = supervisions;
        this.some = some;
        this.cases = cases;
    }

    @Override
    public Set<String> processes() {
        return PROCESSES;
    }

    @Override
    protected Window window(TaskAtHand task, Suggestion suggestion) {
        return Window.named(supervisions.at(task.instance()).answerBy(), "督办要求答复");
    }

    @Override
    protected void show(TaskAtHand task, Suggestion suggestion, Map<String, Object> facts) {
        var sent = supervisions.at(task.instance());
        facts.put("demandText", sent.demand());
        facts.put("demandedBy", sent.sentName() + "，" + ChineseDates.format(sent.answerBy()) + "前答复");
    }

    @Override
    public Map<String, Object> startChoices(String process, String reader) {
        var choices = new HashMap<String, Object>();
        var found = some.of(reader);
        choices.put("caseChoices", cases.choices(found));
        choices.put("unitChoices", some.units(found));
        return choices;
    }

    /** Nobody waits for an answer any longer. */
    void dropped(String instance) {
        engine.createMessageCorrelation(DROPPED_MESSAGE)
                .processInstanceId(instance)
                .correlate();
    }
}
