package jianyi.casework.step;

import java.time.LocalDate;
import jianyi.calendar.Deadline;

/**
 * The time a task has: its own, that of the reply's or opinion's deadline, a day somebody has named, or one its room reckons.
 *
 * @param deadline id of the deadline that governs it, or null
 * @param own what it follows from when it is the task's own, or null
 * @param what for what somebody has named the day, or null
 * @param due the last day
 */
public record Window(Long deadline, Deadline own, String what, LocalDate due) {

    /** A term of its own. */
    public static Window own(Deadline reckoned) {
        return new Window(null, reckoned, null, reckoned.due());
    }

    /** A day the room reckons from what the case is about: the day before a meeting. */
    public static Window on(LocalDate day) {
        return new Window(null, null, null, day);
    }

    /** A day somebody has named for something, 督办要求答复; pauses move it as they move every term. */
    public static Window named(LocalDate day, String what) {
        return new Window(null, null, what, day);
    }

    /** The time of a deadline that binds more than this task; its id, or null when it is not known. */
    public static Window governed(Long deadline, LocalDate due) {
        return new Window(deadline, null, null, due);
    }
}
