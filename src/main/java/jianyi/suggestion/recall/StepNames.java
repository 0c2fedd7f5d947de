package jianyi.suggestion.recall;

import java.util.Optional;
import java.util.Set;
import jianyi.casework.step.TaskStep;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.Replies;
import org.springframework.stereotype.Component;

/** What a step is called on the button that takes it back and in the timeline. */
@Component
class StepNames {

    private static final Set<String> INSIDE = Set.of("user_draftReply", "user_signReply", "user_issueReply");

    private final Handlings handlings;
    private final Replies replies;

    StepNames(Handlings handlings, Replies replies) {
        this.handlings = handlings;
        this.replies = replies;
    }

    String of(TaskStep step) {
        return switch (step.key()) {
            case "user_confirmCosign" -> "附议答复";
            case "user_review" -> "审查结论";
            case "user_amend" -> "修改后的建议";
            case "user_assign" -> "交办";
            case "user_dispatch" -> "政府分派";
            case "user_accept" -> handling(step).state() == Handling.State.REFUSING ? "退办申请" : "接收办理";
            case "user_consentRefusal" -> "退办审定";
            case "user_settleRefusal" -> "退办裁定";
            case "user_handle" -> "联系记录";
            case "user_opine" -> "会办意见";
            case "user_draftReply" -> Words.DRAFTED;
            case "user_signReply" -> returned(step).isPresent() ? Words.NOT_SIGNED : Words.SIGNED;
            case "user_issueReply" -> returned(step).isPresent() ? Words.NOT_ISSUED : Words.ISSUED;
            case "user_checkReply" -> returned(step).isPresent() ? Words.SENT_BACK : "人大审核通过";
            case "user_deliverReply" -> "送达登记";
            default -> throw new IllegalArgumentException(step.key());
        };
    }

    /** The line that tells of its being taken back: what happens to a draft is read inside only, and so is its end. */
    CaseEntry trace(TaskStep step) {
        boolean draft = INSIDE.contains(step.key())
                || step.key().equals("user_checkReply") && returned(step).isPresent();
        return draft ? CaseEntry.TAKEN_BACK_INSIDE : CaseEntry.TAKEN_BACK;
    }

    private Handling handling(TaskStep step) {
        return handlings.get(step.handling());
    }

    private Optional<String> returned(TaskStep step) {
        return replies.latest(step.handling()).map(Reply::returned);
    }
}
