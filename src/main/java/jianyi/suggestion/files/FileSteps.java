package jianyi.suggestion.files;

import jianyi.suggestion.Handling;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.handling.Replies;
import org.springframework.stereotype.Component;

/**
 * Names the step a case or a unit's work is in, as far as files go: what came in a step may be removed until the next one begins,
 * since from then on others have relied on it.
 */
@Component
class FileSteps {

    private final Replies replies;

    FileSteps(Replies replies) {
        this.replies = replies;
    }

    /** Everything before acceptance is one step; afterwards each state of each round. */
    String of(Suggestion suggestion) {
        return suggestion.acceptedOn() == null && !suggestion.state().ended()
                ? "SUBMISSION"
                : suggestion.state() + "-" + suggestion.round();
    }

    /** All that goes before the signature is one step. */
    String of(Handling handling) {
        return switch (handling.state()) {
            case HANDLING, AWAITING, DRAFTING -> "DRAFTING-" + version(handling);
            default -> handling.state() + "-" + version(handling);
        };
    }

    /** The version of the reply a file added now belongs to: the next one until it has been drafted. */
    int version(Handling handling) {
        int latest = replies.latest(handling.id()).map(Reply::version).orElse(0);
        return switch (handling.state()) {
            case OFFERED, REFUSING, HANDLING, AWAITING, DRAFTING -> latest + 1;
            default -> latest;
        };
    }
}
