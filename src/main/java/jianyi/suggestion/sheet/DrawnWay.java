package jianyi.suggestion.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.casework.sheet.ModelPicture;
import jianyi.casework.step.TaskStep;
import jianyi.suggestion.Handling;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.sight.Sight;

/**
 * The way a case has come, as far as one reader may know it: the nodes of the models it has passed and those it stands at. Whoever is not
 * inside sees that units are at work, not where; units and government do not see what a rating leads to before it is final.
 *
 * @param sight of the reader
 * @param steps of the case
 * @param handlings of the case
 */
record DrawnWay(Sight sight, List<TaskStep> steps, List<Handling> handlings) {

    /** What a rating that is not final leads to. */
    private static final Set<String> AFTER_RATING = Set.of("user_escalate", "user_remark");

    private static final String RATE = "user_rate";
    private static final String UNITS = "call_handling";

    /** How a case can end, and where it can stand without anybody's task, as the model draws it. */
    private static final Map<State, String> PLACES = Map.of(
            State.MERGED, "gateway_merged",
            State.FORWARDED, "message_higherEnded",
            State.CLOSED, "end_closed",
            State.JOINED, "end_merged",
            State.SPLIT, "end_split",
            State.LETTER, "end_letter",
            State.TOLD, "end_told",
            State.WITHDRAWN, "end_withdrawn");

    /** The case's own model. */
    ModelPicture main() {
        var own = steps.stream()
                .filter(this::known)
                .filter(step -> step.handling() == null)
                .toList();
        var present = keys(own.stream().filter(TaskStep::waiting).toList());
        var passed = keys(own.stream().filter(TaskStep::standing).toList());
        passed.add("start_submitted");
        if (!handlings.isEmpty()) {
            (handlings.stream().allMatch(one -> one.state().ended()) ? passed : present).add(UNITS);
        }
        if (it().state() == State.CLOSED && it().verdict() == null && !passed.contains(RATE)) {
            passed.add("end_unrated");
        } else if (PLACES.containsKey(it().state())) {
            (it().state().ended() ? passed : present).add(PLACES.get(it().state()));
        }
        if (it().round() > 1) {
            passed.add("service_newRound");
        }
        if (sight.state() == State.RATING) {
            present.add(RATE);
        }
        passed.removeAll(present);
        return new ModelPicture("suggestion", passed, present);
    }

    private Suggestion it() {
        return sight.suggestion();
    }

    /** What one unit did and does. */
    ModelPicture of(Handling handling) {
        var own = steps.stream()
                .filter(step -> step.handling() != null && step.handling() == handling.id())
                .toList();
        var present = keys(own.stream().filter(TaskStep::waiting).toList());
        var passed = keys(own.stream().filter(TaskStep::standing).toList());
        passed.add("start_assigned");
        switch (handling.state()) {
            case DELIVERED -> passed.add("end_delivered");
            case OPINED -> passed.add("end_opined");
            case MOVED -> passed.add("end_moved");
            case AWAITING -> present.add("message_opinionsIn");
            default -> {}
        }
        passed.removeAll(present);
        return new ModelPicture("handling", passed, present);
    }

    /** The units' pictures this reader may see, in the order assigned. */
    List<Handling> units() {
        return sight.inside() ? handlings : List.of();
    }

    /** What waits, as far as the reader may know: to units and government a rating that is not final is still asked for. */
    List<TaskStep> waiting() {
        var asked = shut() ? last(RATE) : null;
        return steps.stream()
                .filter(step -> shut() && step.key().equals(RATE) ? step.equals(asked) : step.waiting())
                .filter(this::known)
                .filter(step -> step.handling() == null || sight.inside())
                .toList();
    }

    private boolean known(TaskStep step) {
        return !(shut() && AFTER_RATING.contains(step.key()));
    }

    private boolean shut() {
        return sight.handles() && (it().state() == State.RATING || it().state() == State.ESCALATED);
    }

    private TaskStep last(String key) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private static Set<String> keys(List<TaskStep> steps) {
        return steps.stream().map(TaskStep::key).collect(Collectors.toCollection(HashSet::new));
    }
}
