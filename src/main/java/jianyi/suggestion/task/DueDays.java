package jianyi.suggestion.task;

import java.time.LocalDate;
import java.util.Optional;
import jianyi.calendar.Deadline;
import jianyi.casework.step.Window;
import jianyi.casework.time.Terms;
import jianyi.deputy.Sessions;
import jianyi.flow.TaskAtHand;
import jianyi.office.Setting;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.Replies;
import org.springframework.stereotype.Component;

/** How much time each task has, from the case's dates and the body's terms. */
@Component
public class DueDays {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Replies replies;
    private final Sessions sessions;
    private final Terms terms;

    DueDays(Suggestions suggestions, Handlings handlings, Replies replies, Sessions sessions, Terms terms) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.replies = replies;
        this.sessions = sessions;
        this.terms = terms;
    }

    /** The time a task has. */
    Window of(TaskAtHand task) {
        return of(task.caseNumber(), task.key(), task.fact(SuggestionFlow.HANDLING));
    }

    /** The time a task of this key has that arrives now; {@code handling} is the unit's, or null. */
    Window of(String number, String key, String handling) {
        var suggestion = suggestions.find(number).orElseThrow();
        return switch (key) {
            case "user_confirmCosign" -> from(suggestion, Setting.COSIGN, terms.today(), "提出");
            case "user_amend" -> from(suggestion, Setting.AMEND, terms.today(), "退回");
            case "user_adopt" -> from(suggestion, Setting.ADOPT, terms.today(), "转请上级代表");
            case "user_assign" -> Window.own(assignment(suggestion));
            case "user_dispatch" -> from(suggestion, Setting.ASSIGN, suggestion.assignedOn(), "交办");
            case "user_accept" -> from(suggestion, Setting.REFUSE, terms.today(), "交办");
            case "user_consentRefusal", "user_settleRefusal" ->
                from(suggestion, Setting.REASSIGN, terms.today(), "申请退办");
            case "user_opine" -> opinion(handlings.get(Long.parseLong(handling)));
            case "user_handle", "user_draftReply", "user_signReply", "user_issueReply" ->
                reply(handlings.get(Long.parseLong(handling)));
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

    /** The time to assign an accepted suggestion: what was handed in during a session is assigned together, after its close. */
    public Deadline assignment(Suggestion suggestion) {
        var usual = terms.due(suggestion.body(), Setting.ASSIGN, suggestion.acceptedOn(), "受理");
        return Optional.ofNullable(suggestion.session())
                .flatMap(sessions::find)
                .map(session -> terms.due(suggestion.body(), Setting.ASSIGN_SESSION, session.closes(), "闭会"))
                .filter(later -> later.due().isAfter(usual.due()))
                .orElse(usual);
    }

    private Window rating(Suggestion suggestion) {
        return from(suggestion, Setting.EVALUATION, receivedOn(suggestion), "收到答复");
    }

    private static Window reply(Handling handling) {
        return Window.governed(handling.deadline(), handling.replyDue());
    }

    private static Window opinion(Handling handling) {
        return Window.governed(handling.opinionDeadline(), handling.opinionDue());
    }

    private Window from(Suggestion suggestion, Setting term, LocalDate day, String event) {
        return Window.own(terms.due(suggestion.body(), term, day, event));
    }

    /**
     * The day the last reply of the round reached the deputy; today while none has. Not earlier than the day it was registered: a unit
     * that dates it back must not shorten the deputy's time.
     */
    public LocalDate receivedOn(Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .filter(h -> h.round() == suggestion.round())
                .filter(h -> h.state() == Handling.State.DELIVERED)
                .flatMap(h -> replies.latest(h.id()).map(reply -> later(reply.deliveredOn(), h.endedOn())).stream())
                .max(LocalDate::compareTo)
                .orElseGet(terms::today);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
