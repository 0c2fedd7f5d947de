package jianyi.casework.step;

import jianyi.flow.TaskAtHand;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.People;
import org.springframework.stereotype.Component;

/** Tells of a task that has come. */
@Component
public class TaskNews {

    private final Notices notices;
    private final People people;

    TaskNews(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    /** Tells everybody who may do it; a deputy's task is told to the deputy only, not to the clerks who could type it in. */
    void tell(TaskAtHand task, Notice notice) {
        if (task.persons().isEmpty()) {
            task.groups().forEach(group -> notices.tellGroup(group, notice));
        } else {
            task.persons().forEach(person -> people.find(person).ifPresent(p -> notices.tell(p, notice)));
        }
    }
}
