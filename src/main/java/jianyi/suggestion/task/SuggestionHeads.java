package jianyi.suggestion.task;

import java.time.LocalDate;
import jianyi.casework.step.FormHead;
import jianyi.casework.step.HeadedRoom;
import jianyi.flow.TaskAtHand;
import jianyi.notice.Notice;
import jianyi.suggestion.News;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Component;

/** What stands at the tasks of what goes beside a suggestion. */
@Component
class SuggestionHeads implements HeadedRoom {

    private final Suggestions suggestions;
    private final CaseForms forms;
    private final News news;

    SuggestionHeads(Suggestions suggestions, CaseForms forms, News news) {
        this.suggestions = suggestions;
        this.forms = forms;
        this.news = news;
    }

    @Override
    public String room() {
        return Suggestions.ROOM;
    }

    @Override
    public String about(TaskAtHand task) {
        return caseOf(task).title();
    }

    @Override
    public FormHead head(TaskAtHand task, String reader) {
        return forms.head(task, caseOf(task), reader);
    }

    @Override
    public Notice notice(TaskAtHand task, LocalDate due) {
        return notice(task, due, "");
    }

    @Override
    public Notice notice(TaskAtHand task, LocalDate due, String matter) {
        return news.task(task, caseOf(task), due, matter);
    }

    private Suggestion caseOf(TaskAtHand task) {
        return suggestions.find(task.caseNumber()).orElseThrow();
    }
}
