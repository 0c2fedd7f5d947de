package jianyi.meeting;

import java.util.List;
import java.util.Set;
import jianyi.flow.Recall;
import jianyi.flow.Var;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What meetings tell the engine: variables, messages, and the processes that go beside a meeting. */
@Component
public class MeetingFlow {

    /** Office code of whose meeting it is. */
    public static final Var<String> BODY = Var.text("body");
    /** Office code of the party committee that is asked. */
    public static final Var<String> PARTY = Var.text("party");
    /** Whether the party committee is asked. */
    public static final Var<Boolean> NEEDS_CONSENT = Var.flag("needsConsent");
    /** Whether the party committee agrees. */
    public static final Var<Boolean> CONSENTED = Var.flag("consented");
    /** Whether it is held. */
    public static final Var<Boolean> DECIDED = Var.flag("decided");
    /** Whether enough have come. */
    public static final Var<Boolean> QUORATE = Var.flag("quorate");
    /** Whether it is held on another day. */
    public static final Var<Boolean> RESCHEDULED = Var.flag("rescheduled");
    /** Whether something was passed. */
    public static final Var<Boolean> RESOLVED = Var.flag("resolved");
    /** Whether the chair has signed. */
    public static final Var<Boolean> SIGNED = Var.flag("signed");
    /** Whether the resolutions go to the congress above. */
    public static final Var<Boolean> FILING = Var.flag("filing");
    /** User id of who is asked to come. */
    public static final Var<String> DEPUTY = Var.text("deputy");
    /** Whether he comes. */
    public static final Var<Boolean> ATTENDING = Var.flag("attending");
    /** Id of an item of the agenda. */
    public static final Var<String> ITEM = Var.text("item");
    /** Whether an item is voted on. */
    public static final Var<Boolean> VOTING = Var.flag("voting");
    /** Whether it is voted on again. */
    public static final Var<Boolean> VOTE_AGAIN = Var.flag("voteAgain");

    /** The models of a meeting itself. */
    public static final Set<String> PROCESSES = Set.of("meeting", "invitation", "deliberation");

    private static final String MOVED_MESSAGE = "meeting.moved";
    private static final String ENDED_MESSAGE = "invitation.ended";

    private final RuntimeService engine;
    private final Meetings meetings;
    private final Participants participants;

    MeetingFlow(@Lazy RuntimeService engine, Meetings meetings, Participants participants) {
        this.engine = engine;
        this.meetings = meetings;
        this.participants = participants;
    }

    /** Asks one participant whether he comes. */
    public void invite(Participant who, String body) {
        engine.startProcessInstanceByKey(
                "invitation",
                who.number(),
                Variables.createVariables().putValue(BODY.name(), body).putValue(DEPUTY.name(), who.person()));
    }

    /** Asks him once more, whose answer may change; what came of the first one is dropped. */
    public void inviteAgain(Participant who, String body) {
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
    public void endInvitations(String number) {
        end(running(number, "invitation"));
    }

    /** No answer is waited for any longer; leave that was asked for is still decided. */
    public void endUnanswered(String number) {
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
    public void endStrays(String number) {
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
    public boolean deliberating(String number) {
        return !running(number, "deliberation").isEmpty();
    }

    /** An item is dealt with no further: what waits on it is left. */
    public void settle(String instance) {
        var change = engine.createProcessInstanceModification(instance);
        engine.getActiveActivityIds(instance).forEach(change::cancelAllForActivity);
        Recall.atOnce(() -> change.startBeforeActivity("end_recorded").execute());
    }

    /** The meeting cannot be held on its day: nobody is asked any longer whether he comes. */
    public void moved(String number) {
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
