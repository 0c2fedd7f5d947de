package jianyi.suggestion;

import java.time.LocalDate;
import jianyi.flow.TaskAtHand;
import jianyi.office.Setting;
import org.springframework.stereotype.Component;

/** By when each task has to be done, from the case's dates and the body's terms. */
@Component
public class DueDays {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Replies replies;
    private final Terms terms;

    DueDays(Suggestions suggestions, Handlings handlings, Replies replies, Terms terms) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.replies = replies;
        this.terms = terms;
    }

    /** The last day for a task. */
    LocalDate of(TaskAtHand task) {
        var suggestion = suggestions.find(task.caseNumber()).orElseThrow();
        return switch (task.key()) {
            case "user_confirmCosign" -> from(suggestion, Setting.COSIGN, terms.today(), "提出");
            case "user_amend" -> from(suggestion, Setting.AMEND, terms.today(), "退回");
            case "user_adopt" -> from(suggestion, Setting.ADOPT, terms.today(), "转请上级代表");
            case "user_assign" -> from(suggestion, Setting.ASSIGN, suggestion.acceptedOn(), "受理");
            case "user_dispatch" -> from(suggestion, Setting.ASSIGN, suggestion.assignedOn(), "交办");
            case "user_accept" -> from(suggestion, Setting.REFUSE, terms.today(), "交办");
            case "user_consentRefusal", "user_settleRefusal" ->
                from(suggestion, Setting.REASSIGN, terms.today(), "申请退办");
            case "user_opine" -> handling(task).opinionDue();
            case "user_handle", "user_draftReply", "user_signReply", "user_issueReply" ->
                handling(task).replyDue();
            case "user_agreeWithdrawal" -> from(suggestion, Setting.COSIGN, terms.today(), "要求撤回");
            case "user_consentWithdrawal" -> from(suggestion, Setting.REVIEW, terms.today(), "要求撤回");
            case "user_settleObjection" -> from(suggestion, Setting.REASSIGN, terms.today(), "提出异议");
            case "user_checkReply" -> from(suggestion, Setting.CHECK, terms.today(), "签发");
            case "user_deliverReply" -> from(suggestion, Setting.DELIVER, terms.today(), "审核通过");
            case "user_rate", "user_remark" -> rating(suggestion);
            case "user_escalate" -> from(suggestion, Setting.ESCALATE, terms.today(), "再次评价不满意");
            default -> from(suggestion, Setting.REVIEW, terms.today(), "提出");
        };
    }

    /** The last day for the signers' rating, from the day the last reply reached the deputy. */
    public LocalDate rating(Suggestion suggestion) {
        return from(suggestion, Setting.EVALUATION, receivedOn(suggestion), "收到答复");
    }

    private Handling handling(TaskAtHand task) {
        return handlings.get(Long.parseLong(task.fact(SuggestionFlow.HANDLING)));
    }

    private LocalDate from(Suggestion suggestion, Setting term, LocalDate day, String event) {
        return terms.due(suggestion.body(), term, day, event).due();
    }

    private LocalDate receivedOn(Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .filter(h -> h.round() == suggestion.round())
                .flatMap(h -> replies.latest(h.id()).stream())
                .map(Reply::deliveredOn)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElseGet(terms::today);
    }
}
