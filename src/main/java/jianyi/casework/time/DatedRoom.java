package jianyi.casework.time;

import java.time.LocalDate;
import java.util.List;
import jianyi.casework.step.TaskStep;
import jianyi.casework.timeline.EntryKind;

/** What a room says of the dates of its cases; the facts they follow from, and how they move, are the same for every room. */
public interface DatedRoom {

    /** The room's name, as on the heads of its cases. */
    String room();

    /** The numbers of its cases in which something is still due, in order. */
    List<String> dated();

    /** Locks a case until the transaction ends. @throws jianyi.flow.Refusal 404 when there is none */
    void lock(String number);

    /** Its kind of date of this code. @throws IllegalArgumentException when it has none of that code */
    default DateKind kind(String code) {
        throw new IllegalArgumentException(code);
    }

    /** What the case's own facts make of a last day that was reckoned: one that may not be later than another. */
    default LocalDate bounded(DueDate it, LocalDate reckoned) {
        return reckoned;
    }

    /** A last day has moved; whatever the room keeps of it follows. */
    default void moved(DueDate it) {}

    /** All last days have been reckoned and the tasks follow next. */
    default void daysReckoned(String number) {}

    /** The last day of a waiting task that no term, no deadline and no named day governs: the eve of a meeting. Null for none. */
    default LocalDate own(TaskStep step) {
        return null;
    }

    /** What a new calendar's line calls the day of a task that has moved with it; null when the task's deadline is told of anyway. */
    default String called(TaskStep step) {
        return null;
    }

    /** Whether a task goes on when its case has come to its end. */
    default boolean outlives(TaskStep step) {
        return false;
    }

    /** The kind of the line that tells of another calendar. */
    EntryKind reckoned();
}
