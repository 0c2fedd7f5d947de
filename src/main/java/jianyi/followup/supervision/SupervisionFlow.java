package jianyi.followup.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.calendar.ChineseDates;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.casework.step.Choice;
import jianyi.casework.step.SideRoom;
import jianyi.casework.step.SideTasks;
import jianyi.casework.step.Window;
import jianyi.flow.TaskAtHand;
import jianyi.flow.Var;
import jianyi.followup.OwedRooms;
import jianyi.office.Offices;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What supervisions tell the engine. */
@Component
public class SupervisionFlow extends SideRoom {

    /** The group that answers: a unit's or an organ's handlers, a government's clerks. */
    static final Var<String> ANSWERERS = Var.text("answerers");

    private static final Set<String> PROCESSES = Set.of("supervision");
    private static final String DROPPED_MESSAGE = "supervision.dropped";

    private final RuntimeService engine;
    private final Supervisions supervisions;
    private final OwedRooms rooms;
    private final Viewers viewers;
    private final Heads heads;
    private final Offices offices;

    SupervisionFlow(
            SideTasks tasks,
            @Lazy RuntimeService engine,
            Supervisions supervisions,
            OwedRooms rooms,
            Viewers viewers,
            Heads heads,
            Offices offices) {
        super(tasks);
        this.engine = engine;
        this.supervisions = supervisions;
        this.rooms = rooms;
        this.viewers = viewers;
        this.heads = heads;
        this.offices = offices;
    }

    @Override
    public Set<String> processes() {
        return PROCESSES;
    }

    @Override
    protected Window window(TaskAtHand task, Head head) {
        return Window.named(supervisions.at(task.instance()).answerBy(), "督办要求答复");
    }

    @Override
    protected void show(TaskAtHand task, Head head, Map<String, Object> facts) {
        var sent = supervisions.at(task.instance());
        facts.put("demandText", sent.demand());
        facts.put("demandedBy", sent.sentName() + "，" + ChineseDates.format(sent.answerBy()) + "前答复");
    }

    @Override
    public Map<String, Object> startChoices(String process, String reader) {
        var choices = new HashMap<String, Object>();
        var viewer = viewers.of(reader);
        var cases = rooms.choices(room -> room.pressedBy(viewer));
        choices.put("caseChoices", cases);
        choices.put("unitChoices", units(cases, viewer));
        return choices;
    }

    /** The units of the governments of these cases' bodies, and who else owes something in them. */
    private List<Map<String, String>> units(List<Map<String, String>> cases, Viewer viewer) {
        var units = cases.stream()
                .flatMap(one -> heads.find(one.get("value")).stream())
                .map(Head::body)
                .distinct()
                .flatMap(body -> Choice.units(offices, body, false).stream());
        var others = rooms.choices(room -> room.alsoPressed(viewer)).stream()
                .flatMap(code -> offices.find(code).stream())
                .map(office -> Choice.of(office.code(), office.name()));
        return Stream.concat(units, others).distinct().toList();
    }

    /** Nobody waits for an answer any longer. */
    void dropped(String instance) {
        engine.createMessageCorrelation(DROPPED_MESSAGE)
                .processInstanceId(instance)
                .correlate();
    }
}
