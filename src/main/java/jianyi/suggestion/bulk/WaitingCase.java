package jianyi.suggestion.bulk;

import jianyi.calendar.Deadline;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.sight.Sight;

/**
 * An accepted suggestion that waits for its assignment.
 *
 * @param proposed the unit the deputy proposed, by name; empty when none
 * @param due the last day for the assignment, provisional where a year's days off are not published yet
 * @param late whether that day is over
 */
record WaitingCase(Suggestion suggestion, String proposed, Deadline due, boolean late) {

    public String number() {
        return suggestion.number();
    }

    /** The last day as people read it. */
    public String dueWords() {
        return due.words();
    }

    /** A plan goes from hand to hand: who asked for secrecy is named on none. */
    public String deputy() {
        return suggestion.confidential() ? Sight.CONFIDENTIAL : suggestion.deputyName();
    }
}
