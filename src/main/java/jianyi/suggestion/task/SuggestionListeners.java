package jianyi.suggestion.task;

import java.util.Date;
import java.util.List;
import jianyi.flow.Step;
import jianyi.flow.Timers;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.rating.EscalationDesk;
import jianyi.suggestion.rating.LapseDesk;
import jianyi.suggestion.rating.RatingDesk;
import jianyi.suggestion.review.AssignmentDesk;
import jianyi.suggestion.review.ForwardingDesk;
import jianyi.suggestion.review.MergingDesk;
import jianyi.suggestion.review.ReviewDesk;
import jianyi.suggestion.submission.SubmissionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What {@code bpmn/suggestion.bpmn} says to the room: one method per call from the model. */
@Component
public class SuggestionListeners {

    private final SubmissionDesk submission;
    private final ReviewDesk review;
    private final ForwardingDesk forwarding;
    private final MergingDesk merging;
    private final AssignmentDesk assignment;
    private final RatingDesk rating;
    private final EscalationDesk escalation;
    private final LapseDesk lapses;
    private final TimerDays days;
    private final CaseFacts facts;
    private final Offices offices;
    private final SuggestionFlow flow;

    SuggestionListeners(
            SubmissionDesk submission,
            ReviewDesk review,
            ForwardingDesk forwarding,
            MergingDesk merging,
            AssignmentDesk assignment,
            RatingDesk rating,
            EscalationDesk escalation,
            LapseDesk lapses,
            TimerDays days,
            CaseFacts facts,
            Offices offices,
            SuggestionFlow flow) {
        this.submission = submission;
        this.review = review;
        this.forwarding = forwarding;
        this.merging = merging;
        this.assignment = assignment;
        this.rating = rating;
        this.escalation = escalation;
        this.lapses = lapses;
        this.days = days;
        this.facts = facts;
        this.offices = offices;
        this.flow = flow;
    }

    /** A submission form was filled in: the case gets its number, which becomes the business key. */
    public void submitted(DelegateExecution execution) {
        var suggestion = submission.submit(Step.actor(), Step.answers(execution), execution.getProcessInstanceId());
        execution.setProcessBusinessKey(suggestion.number());
        at(execution, suggestion.body());
    }

    /** The case has come to its end, whatever way: cases handled with it and the lower case that waits for it hear of it. */
    public void ended(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        lapses.ended(number);
        merging.released(number).forEach(flow::unmerged);
        merging.joined(number).forEach(flow::mainEnded);
        forwarding.awaiting(number).ifPresent(flow::higherEnded);
    }

    /** The time to sign along is over. */
    public void cosigningClosed(DelegateExecution execution) {
        lapses.cosigningClosed(execution.getProcessBusinessKey());
    }

    /** When the time to sign along is over. */
    public Date cosignEnds(DelegateExecution execution) {
        return Timers.after(days.task(execution.getProcessBusinessKey(), "user_confirmCosign", null));
    }

    /** When the time to rate is over. */
    public Date ratingEnds(DelegateExecution execution) {
        return Timers.after(days.task(execution.getProcessBusinessKey(), "user_rate", null));
    }

    /** A co-signer has answered. */
    public void cosigned(DelegateTask task) {
        submission.cosign(Step.of(task), SuggestionFlow.COSIGNER.in(task));
    }

    /** The clerk has reviewed it. */
    public void reviewed(DelegateTask task) {
        var outcome = review.decide(Step.of(task));
        SuggestionFlow.REVIEW_OUTCOME.decide(task, outcome.code());
        if (outcome == ReviewDesk.Outcome.TRANSFERRED) {
            var moved = forwarding.now(task.getExecution().getProcessBusinessKey());
            task.getExecution().setProcessBusinessKey(moved.number());
            at(task, moved.body());
        }
        whoNext(task);
    }

    /** The higher deputy has answered; on a yes the case of the higher congress begins. */
    public void adopted(DelegateTask task) {
        var taken = forwarding.adopt(Step.of(task));
        SuggestionFlow.ADOPTED.decide(task, taken.isPresent());
        taken.ifPresent(flow::beginDerived);
    }

    /** The deputy has amended or withdrawn it. */
    public void amended(DelegateTask task) {
        SuggestionFlow.WITHDRAW.decide(task, submission.amend(Step.of(task)));
    }

    /** The clerk has assigned it. */
    public void assigned(DelegateTask task) {
        assignment.assign(Step.of(task));
        whoNext(task);
    }

    /** The government has named the units. */
    public void dispatched(DelegateTask task) {
        assignment.dispatch(Step.of(task));
    }

    /** The lead deputy has rated it. */
    public void rated(DelegateTask task) {
        SuggestionFlow.RATING_OUTCOME.decide(task, rating.rate(Step.of(task)).code());
    }

    /** A co-signer has rated it. */
    public void remarked(DelegateTask task) {
        rating.remark(Step.of(task), SuggestionFlow.COSIGNER.in(task));
    }

    /** The chair has decided what follows a second dissatisfaction. */
    public void escalated(DelegateTask task) {
        SuggestionFlow.ESCALATION.decide(task, escalation.decide(Step.of(task)));
    }

    /** User id of the deputy whose task it is. */
    public String deputy(VariableScope scope) {
        return facts.deputy(numberOf(scope));
    }

    /** The groups that may type in for the co-signer whose task it is. */
    public List<String> cosignerEnterers(VariableScope scope) {
        return facts.enterers(numberOf(scope), SuggestionFlow.COSIGNER.in(scope));
    }

    /** User id of the higher deputy who is asked. */
    public String adopter(VariableScope scope) {
        return facts.adopter(numberOf(scope));
    }

    /** The groups that may type in for the higher deputy who is asked. */
    public List<String> adopterEnterers(VariableScope scope) {
        return facts.adopterEnterers(numberOf(scope));
    }

    /** The groups that may type in for the lead deputy. */
    public List<String> enterers(VariableScope scope) {
        return facts.enterers(numberOf(scope), deputy(scope));
    }

    /** Everybody asked to sign along who has not answered yet. */
    public List<String> cosigners(DelegateExecution execution) {
        return facts.cosigners(execution.getProcessBusinessKey());
    }

    /** Everybody who has signed along. */
    public List<String> signers(DelegateExecution execution) {
        return facts.signers(execution.getProcessBusinessKey());
    }

    /** Ids of this round's handlings, one instance each. */
    public List<String> handlings(DelegateExecution execution) {
        return facts.handlings(execution.getProcessBusinessKey());
    }

    private void whoNext(DelegateTask task) {
        SuggestionFlow.TO_GOVERNMENT.decide(
                task, assignment.toGovernment(Step.of(task).number()));
    }

    private void at(VariableScope scope, String body) {
        SuggestionFlow.BODY.set(scope, body);
        SuggestionFlow.GOVERNMENT.set(
                scope, offices.governmentOf(body).map(Office::code).orElse(body));
    }

    private static String numberOf(VariableScope scope) {
        return scope instanceof DelegateTask task
                ? task.getExecution().getProcessBusinessKey()
                : ((DelegateExecution) scope).getProcessBusinessKey();
    }
}
