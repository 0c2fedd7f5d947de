package jianyi.followup.extension;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jianyi.access.Viewers;
import jianyi.casework.head.Head;
import jianyi.casework.step.SideRoom;
import jianyi.casework.step.SideTasks;
import jianyi.casework.step.Window;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.flow.TaskAtHand;
import jianyi.flow.Var;
import jianyi.followup.OwedRooms;
import jianyi.office.Setting;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What requests for more time tell the engine. */
@Component
public class ExtensionFlow extends SideRoom {

    /** Office code of the body whose clerks decide. */
    static final Var<String> BODY = Var.text("body");
    /** Whether the body allows more time. */
    static final Var<Boolean> GRANTED = Var.flag("granted");

    private static final Set<String> PROCESSES = Set.of("extension");
    private static final String DROPPED_MESSAGE = "extension.dropped";

    private final RuntimeService engine;
    private final Extensions extensions;
    private final OwedRooms rooms;
    private final Viewers viewers;
    private final Deadlines deadlines;
    private final DeadlineDesk dates;
    private final Terms terms;
    private final ExtensionNews words;

    ExtensionFlow(
            SideTasks tasks,
            @Lazy RuntimeService engine,
            Extensions extensions,
            OwedRooms rooms,
            Viewers viewers,
            Deadlines deadlines,
            DeadlineDesk dates,
            Terms terms,
            ExtensionNews words) {
        super(tasks);
        this.engine = engine;
        this.extensions = extensions;
        this.rooms = rooms;
        this.viewers = viewers;
        this.deadlines = deadlines;
        this.dates = dates;
        this.terms = terms;
        this.words = words;
    }

    @Override
    public Set<String> processes() {
        return PROCESSES;
    }

    @Override
    protected Window window(TaskAtHand task, Head head) {
        return Window.own(terms.due(head.body(), Setting.DECIDE_EXTENSION, terms.today(), "申请延期"));
    }

    @Override
    protected void show(TaskAtHand task, Head head, Map<String, Object> facts) {
        var asked = extensions.at(task.instance());
        var present = deadlines.get(asked.deadline());
        facts.put("unitName", words.name(asked.unit()));
        facts.put("dueLabel", dates.label(present));
        facts.put("presentDue", words.day(present.due()));
        facts.put("askedDue", words.day(asked.newDue()));
        facts.put(
                "latestDue", words.day(rooms.of(head.number()).furthest(present).day()));
        facts.put("extensionReason", asked.reason());
        facts.put("newDue", asked.newDue().toString());
    }

    @Override
    public Map<String, Object> startChoices(String process, String reader) {
        var choices = new HashMap<String, Object>();
        var viewer = viewers.of(reader);
        choices.put("caseChoices", rooms.choices(room -> room.askedFrom(viewer)));
        return choices;
    }

    /** Nobody needs to decide on a request any longer. */
    void dropped(String instance) {
        engine.createMessageCorrelation(DROPPED_MESSAGE)
                .processInstanceId(instance)
                .correlate();
    }
}
