package jianyi.meeting.outcome;

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
import jianyi.followup.FollowNews;
import jianyi.followup.undertaking.Undertaking;
import jianyi.followup.undertaking.UndertakingDesk;
import jianyi.followup.undertaking.Undertakings;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingFlow;
import jianyi.office.Setting;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the carrying out of resolutions tells the engine: an instance for each charge, beside the meeting and longer than it. */
@Component
public class ResolutionFlow extends SideRoom {

    /** Whether it is done, as the owner says. */
    static final Var<Boolean> EXECUTED = Var.flag("executed");
    /** Whether the clerk says so, too. */
    static final Var<Boolean> CONFIRMED = Var.flag("confirmed");

    private static final Set<String> PROCESSES = Set.of("resolution");

    /** Id of the charge, while its process begins and no longer. */
    private static final String DUTY = "duty";

    private final RuntimeService engine;
    private final Undertakings undertakings;
    private final UndertakingDesk desk;
    private final Resolutions resolutions;
    private final Terms terms;
    private final FollowNews offices;

    ResolutionFlow(
            SideTasks tasks,
            @Lazy RuntimeService engine,
            Undertakings undertakings,
            UndertakingDesk desk,
            Resolutions resolutions,
            Terms terms,
            FollowNews offices) {
        super(tasks);
        this.engine = engine;
        this.undertakings = undertakings;
        this.desk = desk;
        this.resolutions = resolutions;
        this.terms = terms;
        this.offices = offices;
    }

    @Override
    public Set<String> processes() {
        return PROCESSES;
    }

    /** Somebody begins to carry out a part of a resolution. */
    public void charge(Meeting meeting, Undertaking duty) {
        engine.startProcessInstanceByKey(
                "resolution",
                meeting.number(),
                Variables.createVariables()
                        .putValue(MeetingFlow.BODY.name(), meeting.body())
                        .putValueTyped(DUTY, Variables.longValue(duty.id(), true)));
    }

    /** The charge a process begins with. */
    static long duty(VariableScope scope) {
        return (Long) scope.getVariable(DUTY);
    }

    @Override
    protected Window window(TaskAtHand task, Head head) {
        return task.key().equals("user_reportExecution")
                ? Window.named(undertakings.at(task.instance()).due(), "应当报告决议落实情况")
                : Window.own(terms.due(head.body(), Setting.CHECK, terms.today(), "报告落实情况"));
    }

    @Override
    protected void show(TaskAtHand task, Head head, Map<String, Object> facts) {
        var duty = undertakings.at(task.instance());
        facts.put("resolutionTitle", resolutions.get(duty.origin()).title());
        facts.put("taskText", duty.matter());
        facts.put("taskDue", ChineseDates.format(duty.due()));
        facts.put("unitName", offices.name(duty.owner()));
        facts.put("progressText", desk.latest(duty));
        facts.put("historyText", desk.history(duty, "没有确认"));
    }
}
