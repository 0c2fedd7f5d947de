package jianyi.suggestion.task;

import java.util.Map;
import jianyi.casework.step.Steps;
import jianyi.casework.step.Window;
import jianyi.flow.TaskAtHand;
import jianyi.suggestion.News;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Component;

/** What every task of a process beside a case needs, as the case's own tasks have it: a row, a last day, a mail, a head for its form. */
@Component
public class SideTasks {

    private final Suggestions suggestions;
    private final Steps steps;
    private final DueDays dueDays;
    private final CaseForms forms;
    private final News news;

    SideTasks(Suggestions suggestions, Steps steps, DueDays dueDays, CaseForms forms, News news) {
        this.suggestions = suggestions;
        this.steps = steps;
        this.dueDays = dueDays;
        this.forms = forms;
        this.news = news;
    }

    Steps steps() {
        return steps;
    }

    /** The case a task belongs to. */
    Suggestion caseOf(TaskAtHand task) {
        return suggestions.find(task.caseNumber()).orElseThrow();
    }

    void arrived(TaskAtHand task, Window window) {
        steps.arrived(task, null, null, window);
        boolean still = dueDays.paused(task.caseNumber());
        task.due(still ? null : window.due());
        task.about(caseOf(task).title());
        news.task(task, window.due());
    }

    Map<String, Object> head(TaskAtHand task, String reader) {
        return forms.head(task, caseOf(task), reader);
    }
}
