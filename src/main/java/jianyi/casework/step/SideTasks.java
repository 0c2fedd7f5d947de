package jianyi.casework.step;

import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.flow.TaskAtHand;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every task of a process beside a case needs, as the case's own tasks have it: a row, a last day, a mail, a head for its form. */
@Component
public class SideTasks {

    private final Heads heads;
    private final Steps steps;
    private final TaskNews mail;
    private final ObjectProvider<HeadedRoom> rooms;

    SideTasks(Heads heads, Steps steps, TaskNews mail, ObjectProvider<HeadedRoom> rooms) {
        this.heads = heads;
        this.steps = steps;
        this.mail = mail;
        this.rooms = rooms;
    }

    Steps steps() {
        return steps;
    }

    TaskNews mail() {
        return mail;
    }

    /** The head of the case a task belongs to. */
    Head caseOf(TaskAtHand task) {
        return heads.find(task.caseNumber()).orElseThrow();
    }

    /** The room of that case. */
    HeadedRoom room(TaskAtHand task) {
        var name = caseOf(task).room();
        return rooms.stream()
                .filter(room -> room.room().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
