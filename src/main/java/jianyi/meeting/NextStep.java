package jianyi.meeting;

import java.util.List;
import java.util.Optional;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskStep;
import org.springframework.stereotype.Component;

/** What the keepers of a meeting do next while everybody sits together: no page ends without the way on. */
@Component
public class NextStep {

    /** In the order of a meeting's day. */
    private static final List<String> COURSE =
            List.of("user_rollCall", "user_recordItem", "user_recordVote", "user_close");

    private final Steps steps;

    NextStep(Steps steps) {
        this.steps = steps;
    }

    /** A task to be done. @param path where it opens @param words 请记录审议情况 */
    public record Way(String path, String words) {}

    /** The next task of a meeting that is awaited or sits, or empty. */
    public Optional<Way> of(String number) {
        var waiting = steps.waiting(number);
        return COURSE.stream()
                .flatMap(key -> waiting.stream().filter(step -> step.key().equals(key)))
                .findFirst()
                .map(NextStep::way);
    }

    private static Way way(TaskStep step) {
        return new Way("/tasks/" + step.task(), MeetingWords.of(step.key()).todo());
    }
}
