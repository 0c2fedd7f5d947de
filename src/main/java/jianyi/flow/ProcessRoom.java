package jianyi.flow;

import java.util.Map;
import java.util.Set;

/** What a room with a process of its own tells the engine's seam about its tasks. */
public interface ProcessRoom {

    /** The keys of the processes that live in this room. */
    Set<String> processes();

    /** A task has come into being: the room sets its due date and tells the people concerned. */
    void arrived(TaskAtHand task);

    /** Somebody entitled has read the task's form or claimed it; called each time (签收 keeps the first). */
    void opened(TaskAtHand task, String person);

    /** Somebody has taken the task for himself, or given it back: then {@code person} is null. */
    void claimed(TaskAtHand task, String person);

    /** The task has been completed and the room's desk has done its part; {@code person} is null when the engine acts by itself. */
    void done(TaskAtHand task, String person);

    /** The task is gone without having been completed: recalled, withdrawn or no longer needed. */
    void vanished(TaskAtHand task);

    /** The facts, choices and first values a task's form shows its reader; nothing of it is stored. */
    Map<String, Object> shown(TaskAtHand task, String reader);

    /** The choices a start form offers this person, by the form's {@code valuesKey}. */
    Map<String, Object> startChoices(String process, String reader);

    /** Whether a start form's field is put before this person; fields for clerks are left out for deputies. */
    boolean startShows(String process, String field, String reader);
}
