package jianyi.casework.step;

import java.util.Map;
import jianyi.flow.TaskAtHand;

/** Facts for the tasks' forms that live in a package of their own, as parts of the case sheet do. */
public interface FormFacts {

    /** What the task's form shows this reader beside the room's own facts; empty for tasks it has nothing to say to. */
    Map<String, Object> shown(TaskAtHand task, String reader);
}
