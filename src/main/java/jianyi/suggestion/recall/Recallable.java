package jianyi.suggestion.recall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyi.casework.step.TaskStep;
import jianyi.flow.OpenTask;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Part;

/**
 * Which steps can be taken back, and until when: as long as nobody but the sender has opened what came of it. A rating, what closes
 * a case, and decisions on a withdrawal or an objection stand.
 *
 * @param steps every step of the case in the order of arrival
 * @param handlings every unit's handling of the case
 * @param open what waits for somebody in the case
 */
record Recallable(List<TaskStep> steps, List<Handling> handlings, List<OpenTask> open) {

    private static final String COSIGN = "user_confirmCosign";
    private static final String DRAFT = "user_draftReply";

    /** Steps of the case itself, with what may wait for somebody after them. */
    private static final Map<String, Set<String>> OF_CASE = Map.of(
            COSIGN,
            Set.of(COSIGN, "user_review"),
            "user_review",
            Set.of("user_assign", "user_amend", "user_dispatch", "user_accept"),
            "user_amend",
            Set.of(COSIGN, "user_review"),
            "user_assign",
            Set.of("user_dispatch", "user_accept"),
            "user_dispatch",
            Set.of("user_accept"));

    private static final Set<String> RATING = Set.of("user_rate", "user_remark");

    /** Whether this step can be taken back now. */
    boolean now(TaskStep step) {
        if (!step.standing()) {
            return false;
        }
        return step.handling() == null ? ofCase(step) : ofHandling(step);
    }

    /** What would be left undone by it. */
    List<OpenTask> following(TaskStep step) {
        if (step.handling() == null) {
            return open.stream()
                    .filter(task -> !step.key().equals(COSIGN) || !task.key().equals(COSIGN))
                    .toList();
        }
        return switch (step.key()) {
            case "user_opine" ->
                lead(step).stream()
                        .flatMap(lead -> of(lead).stream())
                        .filter(task -> task.key().equals(DRAFT))
                        .toList();
            case "user_deliverReply" ->
                open.stream().filter(task -> RATING.contains(task.key())).toList();
            default -> of(handling(step));
        };
    }

    private boolean ofCase(TaskStep step) {
        var next = OF_CASE.get(step.key());
        return next != null
                && !open.isEmpty()
                && open.stream().allMatch(task -> next.contains(task.key()))
                && following(step).stream().allMatch(this::untouched)
                && steps.stream().noneMatch(later -> overtakes(later, step));
    }

    /** Co-signers answer side by side; every other step of a case has the case to itself. */
    private static boolean overtakes(TaskStep later, TaskStep step) {
        return overtaking(later, step)
                && !(step.key().equals(COSIGN) && later.key().equals(COSIGN));
    }

    /** Something was done since and stands, or another person has done it and taken it back: he has seen what it came of. */
    private static boolean overtaking(TaskStep later, TaskStep step) {
        return later.id() > step.id()
                && later.doneAt() != null
                && (later.standing() || !step.doneBy().equals(later.doneBy()));
    }

    private boolean ofHandling(TaskStep step) {
        boolean last = steps.stream()
                .noneMatch(later -> overtaking(later, step) && step.handling().equals(later.handling()));
        return last
                && switch (step.key()) {
                    case "user_opine" -> opinionUnread(step);
                    case "user_deliverReply" -> replyUnread(step);
                    default ->
                        !handling(step).state().ended()
                                && following(step).stream().allMatch(this::untouched);
                };
    }

    /** The lead unit has not begun with the draft the opinion is for. */
    private boolean opinionUnread(TaskStep step) {
        return handling(step).state() == Handling.State.OPINED
                && lead(step)
                        .filter(lead -> lead.state().compareTo(Handling.State.DRAFTING) <= 0)
                        .filter(lead -> steps.stream().noneMatch(other -> drafted(other, lead)))
                        .isPresent()
                && following(step).stream()
                        .allMatch(task ->
                                row(task).filter(r -> r.openedAt() == null).isPresent());
    }

    private static boolean drafted(TaskStep step, Handling lead) {
        return step.key().equals(DRAFT)
                && step.doneAt() != null
                && step.handling().equals(lead.id());
    }

    /** Nobody has begun to rate. */
    private boolean replyUnread(TaskStep step) {
        return handling(step).state() == Handling.State.DELIVERED
                && following(step).stream().allMatch(this::untouched)
                && steps.stream()
                        .noneMatch(later ->
                                later.id() > step.id() && RATING.contains(later.key()) && later.doneAt() != null)
                && open.stream().noneMatch(task -> task.key().equals("user_escalate"));
    }

    private Optional<Handling> lead(TaskStep step) {
        int round = handling(step).round();
        return handlings.stream()
                .filter(h -> h.round() == round
                        && h.part() == Part.LEAD
                        && !h.state().ended())
                .findFirst();
    }

    private Handling handling(TaskStep step) {
        return handlings.stream()
                .filter(h -> h.id() == step.handling())
                .findFirst()
                .orElseThrow();
    }

    private List<OpenTask> of(Handling handling) {
        return open.stream()
                .filter(task -> task.instance().equals(handling.instance()))
                .toList();
    }

    private boolean untouched(OpenTask task) {
        return row(task).filter(r -> !r.other()).isPresent();
    }

    private Optional<TaskStep> row(OpenTask task) {
        return steps.stream().filter(step -> step.task().equals(task.id())).findFirst();
    }
}
