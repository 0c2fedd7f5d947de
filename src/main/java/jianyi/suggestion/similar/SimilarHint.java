package jianyi.suggestion.similar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.access.Viewers;
import jianyi.casework.step.FormFacts;
import jianyi.flow.TaskAtHand;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Component;

/**
 * Tells in the forms of review, assignment and dispatch that there are similar suggestions and which unit they speak for; what they are
 * stands in the case sheet. Where a unit has to be named, the one that fits best is filled in; with a review nothing is assigned unseen.
 */
@Component
class SimilarHint implements FormFacts {

    private static final String REVIEW = "user_review";
    private static final Set<String> TASKS = Set.of(REVIEW, "user_assign", "user_dispatch");

    private final SimilarCases similar;
    private final FittingUnits units;
    private final Suggestions suggestions;
    private final Viewers viewers;

    SimilarHint(SimilarCases similar, FittingUnits units, Suggestions suggestions, Viewers viewers) {
        this.similar = similar;
        this.units = units;
        this.suggestions = suggestions;
        this.viewers = viewers;
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        if (!TASKS.contains(task.key())) {
            return Map.of();
        }
        var found = similar.to(viewers.of(reader), task.caseNumber());
        var fit = units.of(
                suggestions.find(task.caseNumber()).orElseThrow(),
                found.stream()
                        .filter(SimilarCase::opens)
                        .map(SimilarCase::number)
                        .toList());
        Map<String, Object> facts = new HashMap<>();
        facts.put("leadHint", fit.why());
        if (task.key().equals(REVIEW)) {
            facts.put("similarHint", hint(found));
        } else {
            facts.put("leadUnit", fit.unit());
        }
        return facts;
    }

    private static String hint(List<SimilarCase> found) {
        return found.isEmpty()
                ? ""
                : "有 " + found.size() + " 件相似建议，最接近的是“" + found.get(0).title() + "”（"
                        + found.get(0).year() + " 年，" + found.get(0).state() + "），见“案卷”。";
    }
}
