package jianyi.suggestion.recall;

import java.util.List;
import java.util.Optional;
import jianyi.casework.step.TaskStep;
import jianyi.flow.OpenTask;
import jianyi.flow.Recall;
import jianyi.suggestion.CaseFollowers;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import org.springframework.stereotype.Component;

/** Goes back before a step: the rows of the case first, then the process. */
@Component
class WayBack {

    private static final String UNITS = "sub_unit";
    private static final String OPINIONS = "gateway_awaitOpinions";
    private static final String DRAFT = "user_draftReply";

    private final Handlings handlings;
    private final Undo undo;
    private final Recall recall;
    private final CaseFollowers followers;

    WayBack(Handlings handlings, Undo undo, Recall recall, CaseFollowers followers) {
        this.handlings = handlings;
        this.undo = undo;
        this.recall = recall;
        this.followers = followers;
    }

    /**
     * Takes a step back.
     *
     * @param next the open tasks that came of it
     * @return what was written in it and is kept for the next time, or null
     */
    String go(Suggestion suggestion, TaskStep step, List<OpenTask> next, String person, String reason) {
        switch (step.key()) {
            case "user_confirmCosign" -> cosignature(suggestion, step, next);
            case "user_review" -> review(suggestion, next);
            case "user_amend" -> {
                undo.state(suggestion.number(), State.AMENDING);
                recall.back(suggestion.instance(), whole(next), step.key());
            }
            case "user_assign" -> {
                undo.assignment(suggestion, State.ASSIGNING);
                recall.back(suggestion.instance(), whole(next), step.key());
            }
            case "user_dispatch" -> {
                undo.dispatch(suggestion);
                recall.back(suggestion.instance(), whole(next), step.key());
            }
            case "user_opine" -> {
                return opinion(suggestion, handlings.get(step.handling()), next);
            }
            case "user_deliverReply" -> delivery(suggestion, handlings.get(step.handling()));
            default -> withinHandling(step, next, person, reason);
        }
        return null;
    }

    private void cosignature(Suggestion suggestion, TaskStep step, List<OpenTask> next) {
        undo.cosignature(suggestion.number(), step.signer());
        if (next.isEmpty()) {
            recall.oneMore(suggestion.instance(), step.key(), SuggestionFlow.COSIGNER, step.signer());
        } else {
            recall.backToAll(suggestion.instance(), keys(next), step.key());
        }
    }

    private void review(Suggestion suggestion, List<OpenTask> next) {
        if (suggestion.assignedOn() == null) {
            undo.state(suggestion.number(), State.REVIEWING);
        } else {
            undo.assignment(suggestion, State.REVIEWING);
        }
        recall.back(suggestion.instance(), whole(next), "user_review");
    }

    private void withinHandling(TaskStep step, List<OpenTask> next, String person, String reason) {
        long id = step.handling();
        boolean waits = next.isEmpty();
        switch (step.key()) {
            case "user_accept" -> undo.acceptance(id);
            case "user_consentRefusal" -> undo.consent(id);
            case "user_settleRefusal" -> undo.settlement(id);
            case "user_handle" -> undo.contact(id);
            case "user_draftReply" -> undo.draft(id, person, reason);
            case "user_signReply" -> undo.decision(id, Handling.State.SIGNING);
            case "user_issueReply" -> undo.decision(id, Handling.State.ISSUING);
            default -> undo.decision(id, Handling.State.CHECKING);
        }
        recall.back(handlings.get(id).instance(), waits ? List.of(OPINIONS) : keys(next), step.key());
    }

    /** A draft that began with this opinion waits again. */
    private String opinion(Suggestion suggestion, Handling co, List<OpenTask> next) {
        var given = undo.opinion(co.id());
        if (!next.isEmpty()) {
            var lead = lead(co).orElseThrow();
            undo.state(lead.id(), Handling.State.AWAITING);
            recall.back(lead.instance(), List.of(DRAFT), OPINIONS);
        }
        recall.oneMore(suggestion.instance(), UNITS, SuggestionFlow.HANDLING, String.valueOf(co.id()));
        straightTo("user_opine", co.id());
        return given;
    }

    private void delivery(Suggestion suggestion, Handling handling) {
        undo.delivery(handling.id());
        followers.tell(one -> one.deliveryTakenBack(handling));
        if (suggestion.state() == State.RATING) {
            undo.state(suggestion.number(), State.HANDLING);
            recall.backToAll(suggestion.instance(), List.of("sub_rating"), UNITS);
        } else {
            recall.oneMore(suggestion.instance(), UNITS, SuggestionFlow.HANDLING, String.valueOf(handling.id()));
        }
        straightTo("user_deliverReply", handling.id());
    }

    /** The unit's process had ended and has begun anew; it passes over what was done. */
    private void straightTo(String key, long handling) {
        recall.back(handlings.get(handling).instance(), List.of("user_accept"), key);
    }

    private Optional<Handling> lead(Handling co) {
        return handlings.of(co.number()).stream()
                .filter(h -> h.round() == co.round()
                        && h.part() == Part.LEAD
                        && !h.state().ended())
                .findFirst();
    }

    /** What to leave in the case's own process; units are left all together. */
    private static List<String> whole(List<OpenTask> next) {
        return next.stream()
                .map(task -> switch (task.key()) {
                    case "user_accept" -> Recall.all(UNITS);
                    case "user_confirmCosign" -> Recall.all(task.key());
                    default -> task.key();
                })
                .distinct()
                .toList();
    }

    private static List<String> keys(List<OpenTask> next) {
        return next.stream().map(OpenTask::key).distinct().toList();
    }
}
