package jianyi.suggestion.task;

import java.util.Map;
import jianyi.casework.step.Arrival;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskNews;
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
    private final TaskNews mail;
    private final CaseForms forms;
    private final News news;

    SideTasks(Suggestions suggestions, Steps steps, TaskNews mail, CaseForms forms, News news) {
        this.suggestions = suggestions;
        this.steps = steps;
        this.mail = mail;
        this.forms = forms;
        this.news = news;
    }

    Steps steps() {
        return steps;
    }

    TaskNews mail() {
        return mail;
    }

    /** The case a task belongs to. */
    Suggestion caseOf(TaskAtHand task) {
        return suggestions.find(task.caseNumber()).orElseThrow();
    }

    Arrival arrival(TaskAtHand task, Suggestion suggestion, Window window) {
        return new Arrival(window, null, null, suggestion.title(), news.task(task, suggestion, window.due()));
    }

    Map<String, Object> head(TaskAtHand task, String reader) {
        return forms.head(task, caseOf(task), reader);
    }
}
