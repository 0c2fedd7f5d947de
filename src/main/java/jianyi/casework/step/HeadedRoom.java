package jianyi.casework.step;

import java.time.LocalDate;
import jianyi.flow.TaskAtHand;
import jianyi.notice.Notice;

/** What a room says of its cases at the tasks of processes that go beside any case: more time, pressure, a promise. */
public interface HeadedRoom {

    /** The room's name, as on the heads of its cases. */
    String room();

    /** What stands behind the task's name in lists. */
    String about(TaskAtHand task);

    /** What stands above the task's form. */
    FormHead head(TaskAtHand task, String reader);

    /** What those who may do the task are told, in the room's own words for it. */
    Notice notice(TaskAtHand task, LocalDate due);

    /** The same where the task is about something beside the case, a promise; a room that has none of these says what it always says. */
    default Notice notice(TaskAtHand task, LocalDate due, String matter) {
        return notice(task, due);
    }
}
