package jianyi.casework.step;

import java.util.Optional;
import jianyi.flow.TaskAtHand;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.People;
import jianyi.office.StandIns;
import org.springframework.stereotype.Component;

/** Tells of a task that has come, and that nobody needs to hear of it any more. */
@Component
public class TaskNews {

    private final Notices notices;
    private final People people;
    private final Steps steps;
    private final StandIns standIns;

    TaskNews(Notices notices, People people, Steps steps, StandIns standIns) {
        this.notices = notices;
        this.people = people;
        this.steps = steps;
        this.standIns = standIns;
    }

    /** Tells everybody who may do it; a deputy's task is told to the deputy only, not to the clerks who could type it in. */
    void tell(TaskAtHand task, Notice notice) {
        var asked = notice.asking(task.id());
        if (task.persons().isEmpty()) {
            task.groups().forEach(group -> tell(task, group, asked));
        } else {
            task.persons().forEach(person -> people.find(person).ifPresent(p -> notices.tell(p, asked)));
        }
    }

    /**
     * Whoever has caused the task by an act of his own sees it before him; whoever of the post has been at work on the case has the next
     * step, the colleagues merely a part in it. While nobody has, all are asked.
     */
    private void tell(TaskAtHand task, String group, Notice notice) {
        var crew = people.crew(group);
        var keeper = keeper(task, group, crew);
        crew.people().stream()
                .filter(one -> !one.id().equals(task.sender()))
                .forEach(one -> notices.tell(
                        one, keeper.isEmpty() || keeper.get().equals(one.id()) ? notice : notice.beside()));
        notices.missing(group, crew, notice);
    }

    private Optional<String> keeper(TaskAtHand task, String group, People.Crew crew) {
        var able = crew.able().stream().map(one -> one.id()).toList();
        if (able.size() < 2) {
            return Optional.empty();
        }
        var keeper = able.contains(task.sender())
                ? Optional.of(task.sender())
                : steps.lastDoer(task.caseNumber(), group, able);
        return keeper.filter(one -> !standIns.away(one));
    }

    /** Whether it is for somebody in person whom no mail reaches. */
    boolean reachesNobody(TaskAtHand task) {
        return !task.persons().isEmpty()
                && task.persons().stream()
                        .flatMap(person -> people.find(person).stream())
                        .noneMatch(Notices::reaches);
    }

    /** The task was done, or is gone. */
    void over(String task) {
        notices.over(task);
    }
}
