package jianyi.suggestion.published;

import java.time.LocalDate;
import java.util.List;
import jianyi.suggestion.State;

/**
 * A suggestion as it is counted in a report to the congress and the public. What its deputy does not wish published is not in it: title
 * and name of a confidential one, or of one that is not to be published, are null.
 *
 * @param shownNumber 第12号, or the case number before acceptance
 * @param session id of the session it was handed in during, null between sessions
 * @param units who answers, by name; empty before the assignment
 * @param replied whether every unit that answers has, in its first round
 * @param inTime whether all of them did by their last day
 * @param classes the class of each unit's last delivered reply, 「A 已经解决」
 * @param verdict the final overall rating's code, null before the case is closed and when no rating was given
 */
public record PublishedCase(
        String number,
        String shownNumber,
        String title,
        String deputyName,
        String session,
        State state,
        LocalDate acceptedOn,
        LocalDate assignedOn,
        LocalDate replyDue,
        String units,
        boolean replied,
        boolean inTime,
        List<String> classes,
        String verdict,
        int round) {

    /** Whether its deputy agrees to have at least its title published. */
    public boolean named() {
        return title != null;
    }
}
