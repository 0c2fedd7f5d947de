package jianyi.suggestion.bulk;

import java.time.LocalDate;
import jianyi.calendar.ChineseDates;
import jianyi.suggestion.Sight;
import jianyi.suggestion.Suggestion;

/**
 * An accepted suggestion that waits for its assignment.
 *
 * @param proposed the unit the deputy proposed, by name; empty when none
 * @param due the last day for the assignment
 * @param late whether that day is over
 */
record WaitingCase(Suggestion suggestion, String proposed, LocalDate due, boolean late) {

    public String number() {
        return suggestion.number();
    }

    /** The last day as people read it. */
    public String dueWords() {
        return ChineseDates.format(due);
    }

    /** A plan goes from hand to hand: who asked for secrecy is named on none. */
    public String deputy() {
        return suggestion.confidential() ? Sight.CONFIDENTIAL : suggestion.deputyName();
    }
}
