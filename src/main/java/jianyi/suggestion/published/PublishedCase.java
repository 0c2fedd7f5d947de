package jianyi.suggestion.published;

import jianyi.suggestion.State;

/**
 * A suggestion as it is listed in a report to the congress and the public. What its deputy does not wish published is not in it: title
 * and name of a confidential one, or of one that is not to be published, are null.
 *
 * @param shownNumber 第12号, or the case number before acceptance
 * @param units who answers, by name; empty before the assignment
 * @param verdict the final overall rating's code, null before the case is closed and when no rating was given
 */
public record PublishedCase(
        String number, String shownNumber, String title, String deputyName, State state, String units, String verdict) {

    /** Whether its deputy agrees to have at least its title published. */
    public boolean named() {
        return title != null;
    }
}
