package jianyi.casework.time;

import java.time.LocalDate;

/** Keeps days of its own beside a case's and hears when these move: under the case's lock, in the transaction of whoever moves them. */
public interface DateFollower {

    /**
     * The day somebody had named for a task has moved, because the clocks of its case stood or the calendar is another one.
     *
     * @param instance id of the task's process
     * @param why one Chinese sentence without a full stop
     */
    default void dayMoved(String instance, LocalDate to, String why) {}

    /** The case's dates have been reckoned anew: its clocks stopped or went on, or the calendar is another one. */
    default void datesReckoned(String number) {}
}
