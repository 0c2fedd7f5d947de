package jianyi.suggestion.review;

import jianyi.suggestion.SuggestionFlow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes a merge in the case and in the engine at once. */
@Component
class UnmergeFlow {

    private final MergingDesk merging;
    private final SuggestionFlow flow;

    UnmergeFlow(MergingDesk merging, SuggestionFlow flow) {
        this.merging = merging;
        this.flow = flow;
    }

    /** @throws jianyi.flow.Refusal 409 when the case is not merged any more */
    @Transactional
    public void undo(String number, String person, String reason) {
        flow.unmerged(merging.undo(number, person, reason));
    }
}
