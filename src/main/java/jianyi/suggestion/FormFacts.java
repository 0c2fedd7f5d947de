package jianyi.suggestion;

import java.util.Map;
import jianyi.flow.TaskAtHand;

/** Facts for the tasks' forms that live in a package of their own, as {@link SheetPart} is for the case sheet. */
public interface FormFacts {

    /** What the task's form shows this reader beside the room's own facts; empty for tasks it has nothing to say to. */
    Map<String, Object> shown(TaskAtHand task, String reader);
}
