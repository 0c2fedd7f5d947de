package jianyi.suggestion;

import java.time.LocalDate;
import jianyi.calendar.Deadline;

/**
 * The time a task has: its own, or that of the reply's or opinion's deadline.
 *
 * @param deadline id of the deadline that governs it, or null
 * @param own what it follows from when it is the task's own, or null
 * @param due the last day
 */
record Window(Long deadline, Deadline own, LocalDate due) {

    static Window own(Deadline reckoned) {
        return new Window(null, reckoned, reckoned.due());
    }

    static Window governed(Long deadline, LocalDate due) {
        return new Window(deadline, null, due);
    }
}
