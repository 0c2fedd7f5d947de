package jianyi.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.flow.ProcessRoom;
import jianyi.flow.Recall;
import jianyi.flow.TaskAtHand;
import jianyi.flow.Var;
import jianyi.meeting.outcome.Duty;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What meetings tell the engine: variables, messages, and the processes that go beside a meeting. */
@Component
public class MeetingFlow implements ProcessRoom {

    /** Office code of whose meeting it is. */
    static final Var<String> BODY = Var.text("body");
    /** Office code of the party committee that is asked. */
    static final Var<String> PARTY = Var.text("party");
    /** Whether the party committee is asked. */
    static final Var<Boolean> NEEDS_CONSENT = Var.flag("needsConsent");
    /** Whether the party committee agrees. */
    static final Var<Boolean> CONSENTED = Var.flag("consented");
    /** Whether it is held. */
    static final Var<Boolean> DECIDED = Var.flag("decided");
    /** Whether enough have come. */
    static final Var<Boolean> QUORATE = Var.flag("quorate");
    /** Whether it is held on another day. */
    static final Var<Boolean> RESCHEDULED = Var.flag("rescheduled");
    /** Whether something was passed. */
    static final Var<Boolean> RESOLVED = Var.flag("resolved");
    /** Whether the chair has signed. */
    static final Var<Boolean> SIGNED = Var.flag("signed");
    /** Whether the resolutions go to the congress above. */
    static final Var<Boolean> FILING = Var.flag("filing");
    /** User id of who is asked to come. */
    static final Var<String> DEPUTY = Var.text("deputy");
    /** Whether he comes. */
    static final Var<Boolean> ATTENDING = Var.flag("attending");
    /** Id of an item of the agenda. */
    static final Var<String> ITEM = Var.text("item");
    /** Whether an item is voted on. */
    static final Var<Boolean> VOTING = Var.flag("voting");
    /** Whether it is voted on again. */
    static final Var<Boolean> VOTE_AGAIN = Var.flag("voteAgain");
    /** Whether a duty is done, as its owner says. */
    static final Var<Boolean> EXECUTED = Var.flag("executed");
    /** Whether the clerk says so, too. */
    static final Var<Boolean> CONFIRMED = Var.flag("confirmed");

    /** The models of this room. */
    static final Set<String> PROCESSES = Set.of("meeting", "invitation", "deliberation", "resolution");

    /** One comes upon the other while everybody sits together; nobody reads a mail for each. */
    private static final Set<String> DURING = Set.of("user_recordItem", "user_recordVote");

    private static final String DUTY = "duty";
    private static final String MOVED_MESSAGE = "meeting.moved";
    private static final String ENDED_MESSAGE = "invitation.ended";

    private final RuntimeService engine;
    private final Meetings meetings;
    private final Participants participants;
    private final MeetingNews news;
    private final MeetingDue due;
    private final MeetingForms forms;

    MeetingFlow(
            @Lazy RuntimeService engine,
            Meetings meetings,
            Participants participants,
            MeetingNews news,
            MeetingDue due,
            MeetingForms forms) {
        this.engine = engine;
        this.meetings = meetings;
        this.participants = participants;
        this.news = news;
        this.due = due;
        this.forms = forms;
    }

    @Override
    public Set<String> processes() {
        return PROCESSES;
    }

    @Override
    public void arrived(TaskAtHand task) {
        var meeting = meetings.find(task.caseNumber()).orElseThrow();
        var day = due.of(task, meeting);
        task.due(day);
        task.about(forms.about(task, meeting));
        if (!DURING.contains(task.key())) {
            news.task(task, meeting, day);
        }
    }

    @Override
    public void opened(TaskAtHand task, String person) {
        // A meeting's tasks are not taken back, so nobody asks who has read them.
    }

    @Override
    public void claimed(TaskAtHand task, String person) {
        // As above.
    }

    @Override
    public void done(TaskAtHand task, String person) {
        // The desks have written their line.
    }

    @Override
    public void vanished(TaskAtHand task) {
        // The desk that ended it has written its line.
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        return forms.shown(task, reader);
    }

    @Override
    public Map<String, Object> startChoices(String process, String reader) {
        return forms.startChoices(reader);
    }

    @Override
    public boolean startShows(String process, String field, String reader) {
        return !field.equals("body") || forms.convening(reader) > 1;
    }

    /** Asks one participant whether he comes. */
    void invite(Participant who, String body) {
        engine.startProcessInstanceByKey(
                "invitation",
                who.number(),
                Variables.createVariables().putValue(BODY.name(), body).putValue(DEPUTY.name(), who.person()));
    }

    /** Asks him once more, whose answer may change; what came of the first one is dropped. */
    void inviteAgain(Participant who, String body) {
        boolean waiting = engine.createProcessInstanceQuery()
                        .processInstanceId(who.invitation())
                        .count()
                > 0;
        if (waiting) {
            engine.createMessageCorrelation(ENDED_MESSAGE)
                    .processInstanceId(who.invitation())
                    .correlate();
        }
        participants.unanswered(who);
        invite(who, body);
    }

    /** Nobody is waited for any longer. */
    void endInvitations(String number) {
        end(running(number, "invitation"));
    }

    /** No answer is waited for any longer; leave that was asked for is still decided. */
    void endUnanswered(String number) {
        end(engine
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("invitation")
                .activityIdIn("user_answerNotice")
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList());
    }

    /** Whoever the register no longer names is not asked any longer. */
    void endStrays(String number) {
        var called =
                participants.of(number).stream().map(Participant::invitation).toList();
        end(running(number, "invitation").stream()
                .filter(instance -> !called.contains(instance))
                .toList());
    }

    private void end(List<String> invitations) {
        invitations.forEach(instance -> engine.createMessageCorrelation(ENDED_MESSAGE)
                .processInstanceId(instance)
                .correlate());
    }

    /** Whether something of the agenda waits to be recorded, an item that was added or a count among it. */
    boolean deliberating(String number) {
        return !running(number, "deliberation").isEmpty();
    }

    /** An item is dealt with no further: what waits on it is left. */
    public void settle(String instance) {
        var change = engine.createProcessInstanceModification(instance);
        engine.getActiveActivityIds(instance).forEach(change::cancelAllForActivity);
        Recall.atOnce(() -> change.startBeforeActivity("end_recorded").execute());
    }

    /** The meeting cannot be held on its day: nobody is asked any longer whether he comes. */
    void moved(String number) {
        var instance = meetings.find(number).orElseThrow().instance();
        Recall.atOnce(() -> engine.createMessageCorrelation(MOVED_MESSAGE)
                .processInstanceId(instance)
                .correlate());
        endInvitations(number);
    }

    /** An item is dealt with that was added while the meeting sits. */
    public void raise(Meeting meeting, long item) {
        engine.startProcessInstanceByKey(
                "deliberation",
                meeting.number(),
                Variables.createVariables()
                        .putValue(BODY.name(), meeting.body())
                        .putValue(ITEM.name(), "" + item));
    }

    /** Somebody begins to carry out a part of a resolution. */
    void charge(Meeting meeting, Duty duty) {
        engine.startProcessInstanceByKey(
                "resolution",
                meeting.number(),
                Variables.createVariables()
                        .putValue(BODY.name(), meeting.body())
                        .putValueTyped(DUTY, Variables.longValue(duty.id(), true)));
    }

    /** The duty a process begins with. */
    static long duty(VariableScope scope) {
        return (Long) scope.getVariable(DUTY);
    }

    private List<String> running(String number, String process) {
        return engine
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .list()
                .stream()
                .map(one -> one.getId())
                .toList();
    }
}
