package jianyi.casework.recall;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.act.Filled;
import jianyi.casework.step.TaskStep;

/** A room in whose cases whoever did the last step may take it back until somebody has opened what came of it. */
public interface RecalledRoom {

    /** The room's name, as on the heads of its cases. */
    String room();

    /** The steps of a case this person may take back now. */
    List<TaskStep> recallable(Viewer viewer, String number);

    /** What a step is called on the button that takes it back and in the timeline. */
    String called(TaskStep step);

    /**
     * Takes a step back.
     *
     * @param task id of the task it was
     * @throws jianyi.flow.Refusal 403 when another person did it; 404 for a step of another case; 409 when it is too late
     */
    void recall(Viewer viewer, String number, String task, Filled filled);
}
