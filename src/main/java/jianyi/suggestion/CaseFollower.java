package jianyi.suggestion;

import java.time.LocalDate;

/**
 * Hears of what ends beside the case when the case moves: supervisions, extensions, promises. Called by the desks under the case's
 * lock and in their transaction.
 */
public interface CaseFollower {

    /** A unit's charge has come to an end: delivered, moved to another unit, stopped. */
    default void unitEnded(Handling handling) {}

    /** A reply has reached the deputy. */
    default void delivered(Handling handling) {}

    /** The registration of a delivery was taken back. */
    default void deliveryTakenBack(Handling handling) {}

    /**
     * A pause has moved the day somebody had named for a task of a process beside the case.
     *
     * @param instance id of that process
     * @param why one Chinese sentence without a full stop
     */
    default void dayMoved(String instance, LocalDate to, String why) {}

    /** The case's dates have been reckoned anew: its clocks stopped or went on, or the calendar is another one. */
    default void datesReckoned(String number) {}

    /** The case has come to its end, whatever way. */
    default void caseEnded(Suggestion suggestion) {}
}
