package jianyi.suggestion.practice;

import java.util.Map;
import java.util.stream.Collectors;
import jianyi.casework.step.FormFacts;
import jianyi.flow.TaskAtHand;
import jianyi.flow.start.Models;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Practice;
import jianyi.suggestion.TaskWords;
import org.springframework.stereotype.Component;

/** Above the forms of a practice case: whose part it is that the reader plays. */
@Component
class PracticeHint implements FormFacts {

    private final Offices offices;
    private final Models models;

    PracticeHint(Offices offices, Models models) {
        this.offices = offices;
        this.models = models;
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        if (!Practice.is(task.caseNumber())) {
            return Map.of();
        }
        var words = TaskWords.of(task.key(), 1);
        return Map.of("hint", "这是练习件，只有您看得到，不发通知，不计入台账。这一步平时由" + part(task) + "来办，现在请您来办：" + words.sentence());
    }

    private String part(TaskAtHand task) {
        return models.onSomebodysWord().contains(task.key())
                ? "代表"
                : task.groups().stream()
                        .flatMap(group -> Post.parse(group).stream())
                        .map(post -> offices.get(post.office()).title(post.role()))
                        .collect(Collectors.joining("、"));
    }
}
