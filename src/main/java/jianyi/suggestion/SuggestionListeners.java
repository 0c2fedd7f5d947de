package jianyi.suggestion;

import java.util.List;
import jianyi.flow.Step;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What {@code bpmn/suggestion.bpmn} says to the room: one method per call from the model. */
@Component
public class SuggestionListeners {

    private final SubmissionDesk submission;
    private final ReviewDesk review;
    private final AssignmentDesk assignment;
    private final RatingDesk rating;
    private final EscalationDesk escalation;
    private final CaseFacts facts;
    private final Offices offices;

    SuggestionListeners(
            SubmissionDesk submission,
            ReviewDesk review,
            AssignmentDesk assignment,
            RatingDesk rating,
            EscalationDesk escalation,
            CaseFacts facts,
            Offices offices) {
        this.submission = submission;
        this.review = review;
        this.assignment = assignment;
        this.rating = rating;
        this.escalation = escalation;
        this.facts = facts;
        this.offices = offices;
    }

    /** A submission form was filled in: the case gets its number, which becomes the business key. */
    public void submitted(DelegateExecution execution) {
        var suggestion = submission.submit(Step.actor(), Step.answers(execution), execution.getProcessInstanceId());
        execution.setProcessBusinessKey(suggestion.number());
        SuggestionFlow.BODY.set(execution, suggestion.body());
        SuggestionFlow.GOVERNMENT.set(
                execution,
                offices.governmentOf(suggestion.body()).map(Office::code).orElse(suggestion.body()));
    }

    /** A co-signer has answered. */
    public void cosigned(DelegateTask task) {
        submission.cosign(Step.of(task), SuggestionFlow.COSIGNER.in(task));
    }

    /** The clerk has reviewed it. */
    public void reviewed(DelegateTask task) {
        var outcome = review.decide(Step.of(task));
        SuggestionFlow.REVIEW_OUTCOME.decide(task, outcome.code());
        whoNext(task);
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

    /** The case's process has ended, in whatever way. */
    public void ended(DelegateExecution execution) {
        // Nothing of a rating or a round outlives the case.
    }

    /** User id of the deputy whose task it is. */
    public String deputy(VariableScope scope) {
        return facts.deputy(numberOf(scope));
    }

    /** The groups that may type in for the co-signer whose task it is. */
    public List<String> cosignerEnterers(VariableScope scope) {
        return facts.enterers(numberOf(scope), SuggestionFlow.COSIGNER.in(scope));
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

    private static String numberOf(VariableScope scope) {
        return scope instanceof DelegateTask task
                ? task.getExecution().getProcessBusinessKey()
                : ((DelegateExecution) scope).getProcessBusinessKey();
    }
}
